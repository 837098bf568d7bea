"""Bringing an invited agent into the room, or saying why it did not come."""

from confa.agents import sessions
from confa.agents.changes import AgentChanges
from confa.agents.departures import Departures
from confa.agents.dispatching import Dispatcher
from confa.agents.keeping import AgentKeeper
from confa.agents.models import AgentSessionRow
from confa.agents.patience import Patience
from confa.agents.states import EndReason
from confa.database.database import Database
from confa.livekit.errors import SfuUnavailable
from confa.room_agents.errors import InvitationCancelled, NoAgentWorker


class Bringing:
    """Works on an invitation that is stored already; nothing of it is left when it fails."""

    def __init__(
        self,
        database: Database,
        dispatcher: Dispatcher,
        departures: Departures,
        keeper: AgentKeeper,
        *,
        patience: Patience,
        changes: AgentChanges,
    ) -> None:
        self._database = database
        self._dispatcher = dispatcher
        self._departures = departures
        self._keeper = keeper
        self._patience = patience
        self._changes = changes

    async def bring(self, room: str, row: AgentSessionRow) -> None:
        """Returns when the agent is in the room.

        `NoAgentWorker` when nobody takes the job, `InvitationCancelled` when somebody takes it back.
        """
        self._changes.publish(room)
        try:
            await self._dispatcher.send(room, row)
            agent = await self._dispatcher.wait(room, row.id, within=self._patience.taken)
            if agent:
                await self._keeper.arrived(room, agent)
                return
        except SfuUnavailable:
            await self._fail(room, row.id, EndReason.SFU_UNAVAILABLE)
            raise
        raise (
            NoAgentWorker
            if await self._fail(room, row.id, EndReason.NO_AGENT_WORKER)
            else InvitationCancelled
        )

    async def _fail(self, room: str, session_id: str, reason: EndReason) -> bool:
        """False when the invitation is over already, because somebody took it back."""
        async with self._database.writing() as session:
            is_ended = await sessions.end(session, session_id, reason)
        self._departures.begin(room, session_id)
        self._changes.publish(room)
        return is_ended
