"""Finding the agent that a command is on: one that belongs in the room and is there."""

from collections.abc import Sequence
from dataclasses import dataclass

from confa.agent_commands.errors import AgentNotFound, AgentRequired
from confa.agents import sessions
from confa.agents.live import by_session
from confa.agents.models import AgentSessionRow
from confa.database.database import Database
from confa.livekit.gateway import LiveKitGateway, LiveParticipant


@dataclass(frozen=True, slots=True)
class Target:
    """An agent, what is kept of it, and who is in the room with it."""

    kept: AgentSessionRow
    live: LiveParticipant
    present: Sequence[LiveParticipant]


class Targets:
    """Agents only; `AgentNotFound` for people and for whoever is not there."""

    def __init__(self, database: Database, gateway: LiveKitGateway) -> None:
        self._database = database
        self._gateway = gateway

    async def find(self, room: str, *, identity: str | None = None, sid: str | None = None) -> Target:
        for found in await self._all(room):
            if identity in {None, found.live.identity} and sid in {None, found.live.sid}:
                return found
        raise AgentNotFound

    async def find_only(self, room: str) -> Target:
        """The room's only agent; `AgentRequired` when there are several."""
        found = await self._all(room)
        if len(found) > 1:
            raise AgentRequired
        if not found:
            raise AgentNotFound
        return found[0]

    async def find_kept(self, room: str, session_id: str | None, identity: str | None) -> AgentSessionRow:
        """An agent that belongs in the room, also one that is not there now."""
        async with self._database.reading() as session:
            for row in await sessions.find_open(session, room):
                if row.id == session_id or (identity and row.agent_identity == identity):
                    return row
        if identity is None:
            raise AgentNotFound
        # It came a moment ago, and nobody has written that down yet.
        return (await self.find(room, identity=identity)).kept

    async def _all(self, room: str) -> list[Target]:
        present = await self._gateway.list_participants(room)
        agents = by_session(present)
        async with self._database.reading() as session:
            kept = await sessions.find_open(session, room)
        return [Target(row, agents[row.id][0], present) for row in kept if row.id in agents]
