"""Queries on which agents belong in which room. Writers of a room's sessions hold the room's lock."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Update, and_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from confa.agents.models import AgentSessionRow
from confa.agents.states import EndReason, SessionState
from confa.database.clock import utc_now
from confa.database.results import matched_rows
from confa.meetings.models import MeetingRow
from confa.meetings.recording import CONTINUES_WITHIN
from confa.rooms.models import RoomRow

_IS_OPEN = AgentSessionRow.open_role.is_not(None)
# How long the room sees that an agent could not be brought in or back.
_FAILURE_SHOWN = timedelta(minutes=5)


async def find_open(session: AsyncSession, room: str) -> Sequence[AgentSessionRow]:
    """The agents that belong in the room of this name, in the order they were invited."""
    query = select(AgentSessionRow).join(RoomRow, RoomRow.id == AgentSessionRow.room_id)
    query = query.where(RoomRow.name == room, _IS_OPEN)
    return (await session.scalars(query.order_by(AgentSessionRow.id))).all()


async def find_open_one(session: AsyncSession, room: str, session_id: str) -> AgentSessionRow | None:
    """The agent's session, when it belongs in the room of this name."""
    return next((row for row in await find_open(session, room) if row.id == session_id), None)


async def find_failed(session: AsyncSession, room: str) -> Sequence[AgentSessionRow]:
    """The agents that failed a moment ago, the latest of each role that is not there again."""
    query = select(AgentSessionRow).join(RoomRow, RoomRow.id == AgentSessionRow.room_id)
    query = query.where(
        RoomRow.name == room,
        or_(
            _IS_OPEN,
            and_(
                AgentSessionRow.state == SessionState.FAILED,
                AgentSessionRow.ended_at > utc_now() - _FAILURE_SHOWN,
            ),
        ),
    )
    by_role = {row.role: row for row in await session.scalars(query.order_by(AgentSessionRow.id))}
    return [row for row in by_role.values() if row.state is SessionState.FAILED]


async def rooms_with_open(session: AsyncSession) -> Sequence[str]:
    """The names of the rooms that agents belong in."""
    query = select(RoomRow.name).join(AgentSessionRow, AgentSessionRow.room_id == RoomRow.id)
    return (await session.scalars(query.where(_IS_OPEN).distinct())).all()


async def end(session: AsyncSession, session_id: str, reason: EndReason) -> bool:
    """Ends a session for good; false when it has ended already."""
    result = await session.execute(_ended(reason).where(AgentSessionRow.id == session_id, _IS_OPEN))
    return matched_rows(result) == 1


async def end_all(session: AsyncSession, room_id: str, reason: EndReason) -> None:
    await session.execute(_ended(reason).where(AgentSessionRow.room_id == room_id, _IS_OPEN))


async def end_of_past_meetings(session: AsyncSession, room_id: str | None = None) -> None:
    """Ends the sessions of meetings that will not go on, of one room or of all."""
    over = select(MeetingRow.id).where(
        or_(
            MeetingRow.ended_at < utc_now() - CONTINUES_WITHIN,
            and_(MeetingRow.ended_at.is_not(None), MeetingRow.is_final),
        )
    )
    ended = _ended(EndReason.MEETING_OVER).where(_IS_OPEN, AgentSessionRow.meeting_id.in_(over))
    await session.execute(ended if room_id is None else ended.where(AgentSessionRow.room_id == room_id))


async def arrive(session: AsyncSession, row: AgentSessionRow, identity: str, *, at: datetime) -> None:
    """Writes down that the agent is in the room, under this identity."""
    await session.execute(
        update(AgentSessionRow)
        .where(AgentSessionRow.id == row.id, _IS_OPEN)
        .values(
            state=SessionState.PRESENT,
            agent_identity=identity,
            joined_at=at,
            retry_until=None,
            returns=row.returns + (row.joined_at is not None and row.state is SessionState.RETURNING),
        )
    )


async def lose(session: AsyncSession, session_id: str, identity: str | None) -> bool:
    """Writes down that the agent of this identity is gone; false when another one took its place."""
    result = await session.execute(
        update(AgentSessionRow)
        .where(
            AgentSessionRow.id == session_id,
            AgentSessionRow.agent_identity == identity,
            AgentSessionRow.state == SessionState.PRESENT,
        )
        .values(state=SessionState.RETURNING)
    )
    return matched_rows(result) == 1


async def claim_return(
    session: AsyncSession, row: AgentSessionRow, *, pause: timedelta, window: timedelta
) -> bool:
    """Whether this caller is the one who brings the agent back now; others tried within `pause`."""
    now = utc_now()
    result = await session.execute(
        update(AgentSessionRow)
        .where(
            AgentSessionRow.id == row.id,
            AgentSessionRow.state == SessionState.RETURNING,
            AgentSessionRow.dispatched_at < now - pause,
        )
        .values(dispatched_at=now, retry_until=row.retry_until or now + window)
    )
    return matched_rows(result) == 1


async def wish(session: AsyncSession, session_id: str, values: Mapping[str, object]) -> bool:
    """Stores how the agent is to be; false when it belongs there no more."""
    result = await session.execute(
        update(AgentSessionRow).where(AgentSessionRow.id == session_id, _IS_OPEN).values(**values)
    )
    return matched_rows(result) == 1


async def find_returning_rooms(session: AsyncSession) -> Sequence[str]:
    """The names of rooms that some agent is to be brought back to."""
    query = select(RoomRow.name).join(AgentSessionRow, AgentSessionRow.room_id == RoomRow.id)
    return (
        await session.scalars(query.where(AgentSessionRow.state == SessionState.RETURNING).distinct())
    ).all()


def _ended(reason: EndReason) -> Update:
    return update(AgentSessionRow).values(
        state=reason.state, reason=reason, open_role=None, ended_at=utc_now()
    )
