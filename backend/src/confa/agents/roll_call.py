"""Writing down which of the agents that belong in a room are there."""

from collections.abc import Mapping, Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from confa.agents import sessions
from confa.agents.models import AgentSessionRow
from confa.agents.patience import Patience
from confa.agents.states import EndReason, SessionState
from confa.database.clock import utc_now
from confa.livekit.gateway import LiveParticipant
from confa.rooms.repository import find_id, lock

Agents = Mapping[str, Sequence[LiveParticipant]]


async def call_roll(
    session: AsyncSession, room: str, agents: Agents, patience: Patience
) -> tuple[Sequence[AgentSessionRow], bool]:
    """The sessions that are open in the room after this, and whether anything about them is new."""
    room_id = await find_id(session, room)
    if room_id is None:
        return [], False
    await lock(session, room_id)
    news = [
        await _found(session, row, agents[row.id][0])
        if row.id in agents
        else await _missed(session, row, patience)
        for row in await sessions.find_open(session, room)
    ]
    session.expire_all()
    return await sessions.find_open(session, room), any(news)


async def _found(session: AsyncSession, row: AgentSessionRow, agent: LiveParticipant) -> bool:
    if row.state is SessionState.PRESENT and row.agent_identity == agent.identity:
        return False
    await sessions.arrive(session, row, agent.identity, at=utc_now())
    return True


async def _missed(session: AsyncSession, row: AgentSessionRow, patience: Patience) -> bool:
    now = utc_now()
    if row.state is SessionState.PRESENT and row.joined_at and row.joined_at < now - patience.settling:
        return await sessions.lose(session, row.id, row.agent_identity)
    if row.state is SessionState.JOINING and row.dispatched_at < now - patience.joining:
        # Whoever waited for it has died.
        return await sessions.end(session, row.id, EndReason.NO_AGENT_WORKER)
    return False
