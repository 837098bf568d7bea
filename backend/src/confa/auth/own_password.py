"""The rules of changing one's own password."""

from collections.abc import Callable

from confa.auth import repository, trail
from confa.auth.attempts import Attempts
from confa.auth.caller import Caller
from confa.auth.errors import WrongPassword
from confa.auth.passwords import Passwords
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.users.models import UserRow
from confa.users.names import username_key
from confa.users.schemas import User


class OwnPasswordService:
    """Changes passwords of people who know theirs; hashing happens outside of transactions."""

    def __init__(
        self, database: Database, passwords: Passwords, attempts: Attempts,
        *, on_sessions_ended: Callable[[str], None],
    ) -> None:  # fmt: skip
        """`on_sessions_ended` is told the user's id after the commit, so that rooms can follow."""
        self._database = database
        self._passwords = passwords
        self._attempts = attempts
        self._on_sessions_ended = on_sessions_ended

    async def change(self, caller: Caller, *, current: str, new: str, address: str) -> User:
        """Sets a new password and ends every other session.

        `WrongPassword` also when, in the meantime, somebody else has set another one, blocked the
        account or ended the caller's session.
        """
        user = await self._verified(caller, current, address=address)
        new_hash = await self._passwords.hash(new)
        async with self._database.writing() as session:
            is_replaced = await repository.replace_password(
                session, user.id, verified_hash=user.password_hash, new_hash=new_hash,
                session_id=caller.session_id,
            )  # fmt: skip
            if not is_replaced:
                raise WrongPassword
            await repository.end_sessions_of(
                session, user.id, now=utc_now(), reason="password_changed", except_id=caller.session_id
            )
            trail.record(session, "auth.change_password", user, address=address)
        self._on_sessions_ended(user.id)
        return User.model_validate(user)

    async def _verified(self, caller: Caller, current: str, *, address: str) -> UserRow:
        key = username_key(caller.username)
        await self._attempts.check(key, address)
        async with self._database.reading() as session:
            user = await session.get(UserRow, caller.user_id)
        is_right, _ = await self._passwords.verify(current, user.password_hash if user else None)
        await self._attempts.check(key, address)
        if user is None or not is_right:
            if user:
                async with self._database.writing() as session:
                    trail.record_wrong_password(session, user, address=address)
            await self._attempts.failed(key, address)
            raise WrongPassword
        return user
