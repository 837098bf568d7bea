"""The rules of seeing and lifting bans; they are imposed where attempts fail (`confa.auth.attempts`)."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from confa.audit import log
from confa.auth.attempts import Attempts
from confa.auth.caller import Caller
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.http.paging import Page, decode_cursor, encode_cursor
from confa.ip_bans import repository
from confa.ip_bans.errors import BanNotFound
from confa.ip_bans.schemas import IpBan


@dataclass(frozen=True, slots=True)
class Lifting:
    """Who lifts bans, and from where; for the audit log."""

    admin: Caller
    address: str


class IpBansService:
    """Lifting holds at once in every process: there the next attempt is looked up."""

    def __init__(self, database: Database, attempts: Attempts) -> None:
        self._database = database
        self._attempts = attempts

    async def list_bans(self, *, limit: int, cursor: str | None) -> Page[IpBan]:
        before = decode_cursor(cursor, count=1)[0] if cursor else None
        async with self._database.reading() as session:
            rows = await repository.find_page(session, now=utc_now(), limit=limit + 1, before=before)
        page = [IpBan.model_validate(row) for row in rows[:limit]]
        return Page(page, encode_cursor(page[-1].id) if len(rows) > limit else None)

    async def lift(self, lifting: Lifting, ban_id: str) -> None:
        """Lifts one ban; `BanNotFound` when it does not last any more."""
        if not await self._take_away(lifting, ban_id):
            raise BanNotFound

    async def lift_all(self, lifting: Lifting) -> None:
        """Lifts every ban there is."""
        await self._take_away(lifting, None)

    async def _take_away(self, lifting: Lifting, ban_id: str | None) -> bool:
        async with self._database.writing() as session:
            lifted = await repository.take_away(session, now=utc_now(), ban_id=ban_id)
            for address in lifted:
                _record(session, lifting, address)
        for address in lifted:
            await self._attempts.forgive(address)
        return bool(lifted)


def _record(session: AsyncSession, lifting: Lifting, banned: str) -> None:
    log.record(
        session, actor_id=lifting.admin.user_id, actor_name=lifting.admin.username, action="ip_ban.lift",
        target_kind="address", target_id=banned, target_name=banned, address=lifting.address,
    )  # fmt: skip
