"""Turning a guest token into a guest, and nothing else into one."""

from sqlalchemy import bindparam, select

from confa.auth.tokens import GuestClaims, Tokens
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.database.hot_queries import HotQuery
from confa.guests.errors import GuestAccessOver
from confa.guests.guest import Guest
from confa.guests.models import GuestRow, InviteRow
from confa.guests.standing import MAY_STAY, standing_at

_NAME = HotQuery(
    select(GuestRow.name)
    .join(InviteRow, InviteRow.id == GuestRow.invite_id)
    .where(GuestRow.id == bindparam("guest_id"), MAY_STAY)
)


class GuestAccess:
    """Reads guest tokens; whether their time is really over is asked at every call."""

    def __init__(self, database: Database, tokens: Tokens) -> None:
        self._database = database
        self._tokens = tokens

    def claims_of(self, token: str) -> GuestClaims | None:
        """Who holds the token, though the invitation may be over."""
        return self._tokens.read_guest(token)

    async def guest_of(self, token: str) -> Guest | None:
        """The guest, when it is a valid guest token; `GuestAccessOver` when it was one."""
        claims = self.claims_of(token)
        return await self.require_guest(claims) if claims else None

    async def require_guest(self, claims: GuestClaims) -> Guest:
        """The guest of these claims; `GuestAccessOver` when the invitation is over."""
        row = await self._database.hot_row(_NAME, guest_id=claims.person_id, **standing_at(utc_now()))
        if row is None:
            raise GuestAccessOver
        return Guest(claims.person_id, row[0], claims.room)
