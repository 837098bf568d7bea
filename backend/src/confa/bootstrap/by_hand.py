"""An administrator made by whoever has the database at hand: no key is needed, no limit counts."""

from sqlalchemy.exc import IntegrityError

from confa.audit import log
from confa.auth.passwords import Passwords
from confa.bootstrap.models import FIRST_ADMIN, BootstrapMarkRow
from confa.database.database import Database
from confa.users.models import UserRow
from confa.users.names import username_key
from confa.users.passwords import generate_password
from confa.users.roles import UserRole


class NameTaken(Exception):  # noqa: N818 (as the errors of the API are named)
    """There is an account of this name."""


async def create_admin_by_hand(database: Database, passwords: Passwords, username: str) -> str:
    """Makes the account and answers with its generated password; `NameTaken` when there is one."""
    password = generate_password()
    row = UserRow(
        username=username, username_key=username_key(username), display_name=username,
        role=UserRole.ADMIN, password_hash=await passwords.hash(password),
    )  # fmt: skip
    try:
        async with database.writing() as session:
            session.add(row)
            # From here on there is an administrator, so the service key makes no more.
            await session.merge(BootstrapMarkRow(name=FIRST_ADMIN))
            await session.flush()
            log.record(
                session, actor_id=None, actor_name="command line", action="user.create", target_kind="user",
                target_id=row.id, target_name=username, address="",
            )  # fmt: skip
    except IntegrityError as error:
        raise NameTaken from error
    return password
