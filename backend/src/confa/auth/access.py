"""The check that every authenticated request passes: one statement, by primary key."""

from sqlalchemy import bindparam, select

from confa.auth.caller import Caller
from confa.auth.models import RefreshSessionRow
from confa.auth.tokens import Tokens
from confa.database.database import Database
from confa.database.hot_queries import HotQuery
from confa.users.models import UserRow
from confa.users.roles import UserRole

_ACTIVE = HotQuery(
    select(UserRow.id, UserRow.username, UserRow.display_name, UserRow.role)
    .join(RefreshSessionRow, RefreshSessionRow.user_id == UserRow.id)
    .where(
        RefreshSessionRow.id == bindparam("session_id"),
        RefreshSessionRow.ended_at.is_(None),
        UserRow.blocked_at.is_(None),
    )
)


class Access:
    """Turns an access token into a caller, and nothing else into one."""

    def __init__(self, database: Database, tokens: Tokens) -> None:
        self._database = database
        self._tokens = tokens

    def is_guest_token(self, token: str) -> bool:
        """Whether it is a valid token of somebody who has no account."""
        return self._tokens.read_guest(token) is not None

    async def caller_of(self, token: str) -> Caller | None:
        """The caller, when the token is valid, its session has not ended and the account is active."""
        claims = self._tokens.read_access(token)
        if claims is None:
            return None
        row = await self._database.hot_row(_ACTIVE, session_id=claims.session_id)
        if row is None or row[0] != claims.user_id:
            return None
        user_id, username, display_name, role = row
        return Caller(user_id, username, display_name, UserRole(role), claims.session_id)

    def expires_at(self, token: str) -> int:
        """When the token ends, in seconds since 1970; 0 when it is not valid."""
        claims = self._tokens.read_access(token)
        return claims.expires_at if claims else 0
