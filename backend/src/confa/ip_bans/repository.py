"""Queries on bans that last."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.auth.models import IpBanRow


async def find_page(
    session: AsyncSession, *, now: datetime, limit: int, before: str | None
) -> Sequence[IpBanRow]:
    """At most `limit` bans, those of the newest addresses first."""
    query = select(IpBanRow).where(IpBanRow.expires_at > now)
    if before is not None:
        query = query.where(IpBanRow.id < before)
    return (await session.scalars(query.order_by(IpBanRow.id.desc()).limit(limit))).all()


async def take_away(session: AsyncSession, *, now: datetime, ban_id: str | None) -> list[str]:
    """Deletes one ban, or all when no id is given; the addresses of those that still lasted.

    Of an address whose ban was lifted nothing is remembered: another ban is a first one again.
    """
    query = select(IpBanRow).where(IpBanRow.expires_at > now).with_for_update()
    if ban_id is not None:
        query = query.where(IpBanRow.id == ban_id)
    rows = (await session.scalars(query)).all()
    await session.execute(delete(IpBanRow).where(IpBanRow.id.in_([row.id for row in rows])))
    return [row.address for row in rows]
