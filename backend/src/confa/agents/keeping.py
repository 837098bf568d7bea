"""Making the agents in a room those that belong there: each once, in its wished state, and no other."""

from collections.abc import Sequence

from structlog import get_logger

from confa.agents import sessions
from confa.agents.alignment import missing_commands
from confa.agents.changes import AgentChanges
from confa.agents.commands import AgentCommands
from confa.agents.live import by_session, session_of
from confa.agents.models import AgentSessionRow
from confa.agents.patience import Patience
from confa.agents.returns import Returns
from confa.agents.roll_call import Agents, call_roll
from confa.agents.states import SessionState
from confa.database.database import Database
from confa.livekit.gateway import LiveKitGateway, LiveParticipant
from confa.rooms.repository import find_id

_log = get_logger(__name__)


class AgentKeeper:
    """Follows the SFU's events, and looks again where one was missed."""

    def __init__(
        self,
        database: Database,
        gateway: LiveKitGateway,
        *,
        commands: AgentCommands,
        returns: Returns,
        patience: Patience,
        changes: AgentChanges,
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._commands = commands
        self._returns = returns
        self._patience = patience
        self._changes = changes

    async def arrived(self, room: str, participant: LiveParticipant) -> None:
        """Somebody came: an agent, wanted or not; or people, who may miss theirs."""
        async with self._database.reading() as session:
            is_known = await find_id(session, room) is not None
            is_missing = bool(await sessions.find_open(session, room))
        # Agents in somebody else's room on the same SFU are none of ours.
        if is_known and (participant.is_agent or is_missing):
            await self.reconcile(room, await self._gateway.list_participants(room))

    async def left(self, room: str, participant: LiveParticipant) -> None:
        """Somebody went. An agent that was to stay is brought back."""
        session_id = session_of(participant)
        if session_id is None:
            return
        async with self._database.writing() as session:
            is_lost = await sessions.lose(session, session_id, participant.identity)
        if is_lost:
            self._changes.publish(room)
            self._returns.begin(room)

    async def reconcile(self, room: str, present: Sequence[LiveParticipant]) -> None:
        """Compares who is there with who belongs there; `present` was read a moment ago."""
        rows = await self._record(room, by_session(present))
        by_identity = {row.agent_identity: row for row in rows if row.state is SessionState.PRESENT}
        identities = {found.identity for found in present}
        for found in present:
            row = by_identity.get(found.identity)
            if row:
                await self._align(room, row, found, identities)
            elif found.is_agent:
                await self._gateway.remove_participant(room, found.identity)
                _log.info("agent_removed", reason="does_not_belong_there")
        if any(row.state is SessionState.RETURNING for row in rows):
            self._returns.begin(room)

    async def reconcile_absent(self, live_rooms: set[str]) -> None:
        """Ends what belonged to meetings that are over, and looks at rooms that the SFU has forgotten."""
        async with self._database.writing() as session:
            await sessions.end_of_past_meetings(session)
        async with self._database.reading() as session:
            rooms = await sessions.rooms_with_open(session)
        for room in set(rooms) - live_rooms:
            await self._record(room, {})

    async def _record(self, room: str, agents: Agents) -> Sequence[AgentSessionRow]:
        async with self._database.writing() as session:
            rows, is_changed = await call_roll(session, room, agents, self._patience)
        if is_changed:
            self._changes.publish(room)
        return rows

    async def _align(
        self, room: str, row: AgentSessionRow, agent: LiveParticipant, identities: set[str]
    ) -> None:
        for command in missing_commands(row, agent, identities):
            await self._commands.send(room, agent.identity, command)
