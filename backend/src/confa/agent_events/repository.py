"""Queries on workers' events."""

from collections.abc import Collection, Mapping

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.agents.models import AgentSessionRow, WorkerEventRow
from confa.rooms.models import RoomRow


async def claim(session: AsyncSession, ids: Collection[str]) -> set[str]:
    """Those that are new; `IntegrityError` when another process takes one of them in the same moment."""
    known = await session.scalars(select(WorkerEventRow.id).where(WorkerEventRow.id.in_(ids)))
    new = set(ids) - set(known)
    # In one order, so that two who take the same events do not wait for each other.
    session.add_all(WorkerEventRow(id=event_id) for event_id in sorted(new))
    await session.flush()
    return new


async def find_sessions(
    session: AsyncSession, ids: Collection[str]
) -> Mapping[str, tuple[AgentSessionRow, str]]:
    """The sessions of these ids, each with its room's name."""
    query = select(AgentSessionRow, RoomRow.name).join(RoomRow, RoomRow.id == AgentSessionRow.room_id)
    found = await session.execute(query.where(AgentSessionRow.id.in_(ids)))
    return {row.id: (row, room) for row, room in found}
