"""Bans of addresses from which too many attempts failed: stored, so that they hold in every process."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from confa.audit import log
from confa.audit.details import Detail
from confa.auth.errors import AddressBanned
from confa.auth.models import IpBanRow
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.http.client_address import limit_bucket
from confa.settings.values import IpNetwork, is_in_networks

_LIMITS = "sign-in limits"
# A ban that follows another one within this time is a longer one.
REPEATED_WITHIN = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class BanRules:
    """Seconds of a first ban, and of one that follows within a day; `exempt` addresses are never banned."""

    first: int
    repeated: int
    exempt: tuple[IpNetwork, ...] = ()


class Bans:
    """One row for each address, or for each /64 of IPv6: the last ban of the last day."""

    def __init__(self, database: Database, rules: BanRules) -> None:
        self._database = database
        self._rules = rules

    async def refuse(self, address: str) -> None:
        """Raises `AddressBanned` while a ban of the address lasts."""
        if is_in_networks(address, self._rules.exempt):
            return
        now = utc_now()
        query = select(IpBanRow.expires_at).where(
            IpBanRow.address == limit_bucket(address)[:64], IpBanRow.expires_at > now
        )
        async with self._database.reading() as session:
            until = await session.scalar(query)
        if until:
            raise AddressBanned(ceil((until - now).total_seconds()))

    async def impose(self, address: str) -> None:
        """Begins a ban; one that lasts already stays as it is."""
        bucket, now = limit_bucket(address)[:64], utc_now()
        try:
            async with self._database.writing() as session:
                seconds = await self._begin(session, bucket, now)
                if seconds:
                    _record(session, bucket, seconds)
        except IntegrityError:
            # Another process has banned the address at this moment.
            return

    async def _begin(self, session: AsyncSession, bucket: str, now: datetime) -> int | None:
        """For how many seconds; nothing when the address is banned already."""
        before = await session.scalar(select(IpBanRow).where(IpBanRow.address == bucket).with_for_update())
        if before is None:
            expires_at = now + timedelta(seconds=self._rules.first)
            session.add(IpBanRow(address=bucket, banned_at=now, expires_at=expires_at))
            await session.flush()
            return self._rules.first
        if before.expires_at > now:
            return None
        is_repeated = before.banned_at > now - REPEATED_WITHIN
        seconds = self._rules.repeated if is_repeated else self._rules.first
        before.banned_at, before.expires_at = now, now + timedelta(seconds=seconds)
        return seconds


async def delete_old_bans(session: AsyncSession) -> None:
    """Removes what no later ban depends on."""
    now = utc_now()
    await session.execute(
        delete(IpBanRow).where(IpBanRow.expires_at <= now, IpBanRow.banned_at <= now - REPEATED_WITHIN)
    )


def _record(session: AsyncSession, bucket: str, seconds: int) -> None:
    log.record(
        session, actor_id=None, actor_name=_LIMITS, action="ip_ban.begin", target_kind="address",
        target_id=bucket, target_name=bucket, address=bucket, details=[Detail("seconds", str(seconds))],
    )  # fmt: skip
