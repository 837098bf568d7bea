"""Queries on all agents."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.agents.models import AgentErrorRow, AgentSessionRow, AgentTurnRow
from confa.rooms.models import RoomRow

_MAX_ERRORS = 200


async def find_running(session: AsyncSession) -> list[tuple[AgentSessionRow, str]]:
    """The agents that belong in some room, each with the room's name, by room."""
    query = select(AgentSessionRow, RoomRow.name).join(RoomRow, RoomRow.id == AgentSessionRow.room_id)
    query = query.where(AgentSessionRow.open_role.is_not(None)).order_by(RoomRow.name, AgentSessionRow.id)
    return [(row, room) for row, room in await session.execute(query)]


async def find_turns(
    session: AsyncSession, session_ids: Collection[str], *, since: datetime
) -> dict[str, list[AgentTurnRow]]:
    """The turns of each session, the first one first."""
    found: dict[str, list[AgentTurnRow]] = {session_id: [] for session_id in session_ids}
    query = select(AgentTurnRow).where(AgentTurnRow.session_id.in_(session_ids), AgentTurnRow.at > since)
    for turn in await session.scalars(query.order_by(AgentTurnRow.at, AgentTurnRow.id)):
        found[turn.session_id].append(turn)
    return found


async def find_errors(session: AsyncSession, *, since: datetime) -> Sequence[tuple[AgentErrorRow, str, str]]:
    """The latest errors, each with the agent's role and room, the latest first."""
    query = (
        select(AgentErrorRow, AgentSessionRow.role, RoomRow.name)
        .join(AgentSessionRow, AgentSessionRow.id == AgentErrorRow.session_id)
        .join(RoomRow, RoomRow.id == AgentSessionRow.room_id)
        .where(AgentErrorRow.at > since)
        .order_by(AgentErrorRow.at.desc(), AgentErrorRow.id)
    )
    return [(error, role, room) for error, role, room in await session.execute(query.limit(_MAX_ERRORS))]
