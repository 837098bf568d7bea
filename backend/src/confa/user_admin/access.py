"""The rules of administering how people get in: their passwords and sessions."""

from sqlalchemy.ext.asyncio import AsyncSession

from confa.audit.details import Detail
from confa.auth.errors import SessionNotFound
from confa.auth.passwords import Passwords
from confa.auth.repository import end_session, end_sessions_of, list_running
from confa.auth.schemas import SessionInfo, session_info
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.presence.service import Presence
from confa.user_admin import repository
from confa.user_admin.acts import Act, record
from confa.user_admin.errors import UserNotFound
from confa.user_admin.schemas import NewPassword, UserWithPassword
from confa.users.models import UserRow
from confa.users.passwords import generate_password

_REASON = "ended_by_admin"


class UserAccessService:
    """Resets passwords and ends sessions; what people lose by it they lose at once."""

    def __init__(self, database: Database, passwords: Passwords, presence: Presence) -> None:
        self._database = database
        self._passwords = passwords
        self._presence = presence

    async def reset_password(self, act: Act, user_id: str, wanted: NewPassword) -> UserWithPassword:
        """Sets the password and ends the user's sessions, but never the one that asks for it.

        Administrators who reset their own would otherwise be out before they have read it.
        """
        password = wanted.password or generate_password()
        new_hash = await self._passwords.hash(password)
        async with self._database.writing() as session:
            user = await _get(session, user_id)
            user.password_hash = new_hash
            count = await end_sessions_of(
                session, user.id, now=utc_now(), reason="password_reset", except_id=act.admin.session_id
            )
            record(session, act, "user.reset_password", user, [_ended(count)])
        self._presence.check_user_soon(user_id)
        answer = UserWithPassword.model_validate(user)
        answer.generated_password = None if wanted.password else password
        return answer

    async def sessions(self, act: Act, user_id: str) -> list[SessionInfo]:
        async with self._database.reading() as session:
            if await session.get(UserRow, user_id) is None:
                raise UserNotFound
            rows = await list_running(session, user_id, now=utc_now())
        return [session_info(row, current_id=act.admin.session_id) for row in rows]

    async def end_session(self, act: Act, user_id: str, session_id: str) -> None:
        """Ends one session of this account; `SessionNotFound` also for another account's."""
        async with self._database.writing() as session:
            user = await _get(session, user_id)
            is_ended = await end_session(session, session_id, now=utc_now(), reason=_REASON, user_id=user.id)
            if not is_ended:
                raise SessionNotFound
            record(session, act, "user.end_session", user)
        self._presence.check_user_soon(user_id)

    async def end_sessions(self, act: Act, user_id: str) -> None:
        async with self._database.writing() as session:
            user = await _get(session, user_id)
            count = await end_sessions_of(session, user.id, now=utc_now(), reason=_REASON)
            record(session, act, "user.end_sessions", user, [_ended(count)])
        self._presence.check_user_soon(user_id)


async def _get(session: AsyncSession, user_id: str) -> UserRow:
    user = await repository.get_for_update(session, user_id)
    if user is None:
        raise UserNotFound
    return user


def _ended(count: int) -> Detail:
    return Detail("endedSessions", str(count))
