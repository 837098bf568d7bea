"""The rules of administering accounts."""

from collections.abc import Awaitable, Callable, Sequence

from sqlalchemy import inspect
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from confa.audit.details import Detail, differences
from confa.auth.passwords import Passwords
from confa.auth.repository import BLOCKED, end_sessions_of
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.http.paging import Page
from confa.presence.service import Presence
from confa.user_admin import repository
from confa.user_admin.acts import Act, facts, record
from confa.user_admin.errors import LastAdmin, UsernameTaken, UserNotFound
from confa.user_admin.repository import UserFilter
from confa.user_admin.schemas import NewUser, UserChange, UserWithPassword
from confa.users.models import UserRow
from confa.users.names import username_key
from confa.users.passwords import generate_password
from confa.users.roles import UserRole
from confa.users.schemas import User

Change = Callable[[AsyncSession, UserRow], Awaitable[None]]


class UserAdminService:
    """Creates, changes, blocks and deletes accounts; what people lose by it they lose at once."""

    def __init__(self, database: Database, passwords: Passwords, presence: Presence) -> None:
        self._database = database
        self._passwords = passwords
        self._presence = presence

    async def list_users(self, wanted: UserFilter, *, limit: int, cursor: str | None) -> Page[User]:
        async with self._database.reading() as session:
            rows, next_cursor = await repository.find_page(session, wanted, limit=limit, cursor=cursor)
        return Page([User.model_validate(row) for row in rows], next_cursor)

    async def create(self, act: Act, wanted: NewUser) -> UserWithPassword:
        """Creates an account; `UsernameTaken` when the name is, whatever the case."""
        password = wanted.password or generate_password()
        row = UserRow(
            username=wanted.username, username_key=username_key(wanted.username),
            display_name=wanted.display_name or wanted.username, role=wanted.role,
            password_hash=await self._passwords.hash(password),
        )  # fmt: skip
        try:
            async with self._database.writing() as session:
                session.add(row)
                await session.flush()
                record(session, act, "user.create", row, [Detail("role", row.role.value)])
        except IntegrityError as error:
            raise UsernameTaken from error
        created = UserWithPassword.model_validate(row)
        created.generated_password = None if wanted.password else password
        return created

    async def change(self, act: Act, user_id: str, change: UserChange) -> User:
        async def apply(session: AsyncSession, user: UserRow) -> None:
            if change.role is UserRole.USER and user.role is UserRole.ADMIN:
                await end_sessions_of(session, user.id, now=utc_now(), reason="demoted")
            user.role = change.role or user.role
            user.display_name = change.display_name or user.display_name

        user = await self._apply(act, user_id, "user.change", apply)
        self._presence.check_user_soon(user_id)
        return user

    async def block(self, act: Act, user_id: str) -> User:
        async def apply(session: AsyncSession, user: UserRow) -> None:
            user.blocked_at = user.blocked_at or utc_now()
            await end_sessions_of(session, user.id, now=utc_now(), reason=BLOCKED)

        user = await self._apply(act, user_id, "user.block", apply)
        self._presence.check_user_soon(user_id)
        return user

    async def unblock(self, act: Act, user_id: str) -> User:
        async def apply(_: AsyncSession, user: UserRow) -> None:
            user.blocked_at = None

        return await self._apply(act, user_id, "user.unblock", apply)

    async def delete(self, act: Act, user_id: str) -> None:
        async def apply(session: AsyncSession, user: UserRow) -> None:
            await session.delete(user)
            await session.flush()

        await self._apply(act, user_id, "user.delete", apply)
        self._presence.check_user_soon(user_id)

    async def _apply(self, act: Act, user_id: str, action: str, change: Change) -> User:
        async with self._database.writing() as session:
            # Before the user's own row, so that two such changes wait for each other in one order.
            admins = await repository.lock_active_admins(session)
            user = await repository.get_for_update(session, user_id)
            if user is None:
                raise UserNotFound
            before = facts(user)
            await change(session, user)
            _keep_one_admin(admins, user)
            record(session, act, action, user, differences(before, facts(user)))
        return User.model_validate(user)


def _keep_one_admin(admins: Sequence[str], user: UserRow) -> None:
    stays = user.role is UserRole.ADMIN and user.blocked_at is None and not inspect(user).deleted
    if list(admins) == [user.id] and not stays:
        raise LastAdmin
