"""Queries on invitations. A use is counted in one conditional UPDATE, so that never too many are."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from confa.database.results import matched_rows
from confa.guests.models import InviteRow
from confa.rooms.models import RoomRow


async def find_page(
    session: AsyncSession, room_id: str, *, limit: int, before: str | None
) -> Sequence[InviteRow]:
    """Invitations that were not revoked, the latest first."""
    query = select(InviteRow).where(InviteRow.room_id == room_id, InviteRow.revoked_at.is_(None))
    if before is not None:
        query = query.where(InviteRow.id < before)
    return (await session.scalars(query.order_by(InviteRow.id.desc()).limit(limit))).all()


async def find_by_secret(session: AsyncSession, secret_hash: str) -> tuple[InviteRow, RoomRow] | None:
    found = await session.execute(
        select(InviteRow, RoomRow)
        .join(RoomRow, RoomRow.id == InviteRow.room_id)
        .where(InviteRow.secret_hash == secret_hash)
    )
    row = found.one_or_none()
    return (row[0], row[1]) if row else None


async def count_use(session: AsyncSession, invite_id: str, *, now: datetime) -> bool:
    """False when all uses are taken, or the invitation has expired or was revoked by now."""
    result = await session.execute(
        update(InviteRow)
        .where(
            InviteRow.id == invite_id,
            InviteRow.num_uses < InviteRow.max_uses,
            InviteRow.expires_at > now,
            InviteRow.revoked_at.is_(None),
        )
        .values(num_uses=InviteRow.num_uses + 1)
        .execution_options(synchronize_session=False)
    )
    return matched_rows(result) == 1


async def revoke(session: AsyncSession, room_id: str, invite_id: str, *, now: datetime) -> bool:
    """False when the room has no such invitation, or it was revoked before."""
    result = await session.execute(
        update(InviteRow)
        .where(InviteRow.id == invite_id, InviteRow.room_id == room_id, InviteRow.revoked_at.is_(None))
        .values(revoked_at=now)
    )
    return matched_rows(result) == 1
