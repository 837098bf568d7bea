"""The check that every authenticated request passes: one statement, by primary key."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.auth.caller import Caller
from confa.auth.models import RefreshSessionRow
from confa.auth.tokens import Tokens
from confa.database.database import Database
from confa.users.models import UserRow

_STANDING = select(
    UserRow.id, UserRow.username, UserRow.display_name, UserRow.role, RefreshSessionRow.id.label("session_id")
).join(RefreshSessionRow, RefreshSessionRow.user_id == UserRow.id)


class Access:
    """Turns an access token into a caller, and nothing else into one."""

    def __init__(self, database: Database, tokens: Tokens) -> None:
        self._database = database
        self._tokens = tokens

    async def caller_of(self, token: str) -> Caller | None:
        """The caller, when the token is valid, its session has not ended and the account is active."""
        claims = self._tokens.read_access(token)
        if claims is None:
            return None
        async with self._database.reading() as session:
            caller = await _active(session, claims.session_id)
        return caller if caller and caller.user_id == claims.user_id else None


async def _active(session: AsyncSession, session_id: str) -> Caller | None:
    found = await session.execute(
        _STANDING.where(
            RefreshSessionRow.id == session_id,
            RefreshSessionRow.ended_at.is_(None),
            UserRow.blocked_at.is_(None),
        )
    )
    row = found.one_or_none()
    return Caller(row.id, row.username, row.display_name, row.role, row.session_id) if row else None
