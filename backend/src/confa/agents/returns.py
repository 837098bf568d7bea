"""Bringing agents back that were lost, in the state that is wished for them."""

from structlog import get_logger

from confa.agents import sessions, workers
from confa.agents.changes import AgentChanges
from confa.agents.departures import Departures
from confa.agents.dispatching import Dispatcher
from confa.agents.models import AgentSessionRow
from confa.agents.patience import Patience
from confa.agents.states import EndReason, SessionState
from confa.background import Background
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveKitGateway

_log = get_logger(__name__)


class Returns:
    """Tries whenever something says that it may work now: a loss, an arrival, a worker's report."""

    def __init__(
        self,
        database: Database,
        gateway: LiveKitGateway,
        dispatcher: Dispatcher,
        departures: Departures,
        *,
        patience: Patience,
        changes: AgentChanges,
        background: Background,
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._dispatcher = dispatcher
        self._departures = departures
        self._patience = patience
        self._changes = changes
        self._background = background

    def begin(self, room: str) -> None:
        """Brings back what is missing in the room, beside whatever goes on."""
        self._background.start(self._bring_back(room), name="agent_returns")

    async def begin_everywhere(self) -> None:
        """In every room that waits for an agent."""
        async with self._database.reading() as session:
            rooms = await sessions.find_returning_rooms(session)
        for room in rooms:
            self.begin(room)

    async def _bring_back(self, room: str) -> None:
        async with self._database.reading() as session:
            rows = await sessions.find_open(session, room)
        missing = [row for row in rows if row.state is SessionState.RETURNING]
        try:
            # Nobody wants an agent in a room without people; it is there again when they are.
            if missing and any(not who.is_agent for who in await self._gateway.list_participants(room)):
                for row in missing:
                    await self._try(room, row)
        except SfuUnavailable:
            _log.warning("agent_return_without_sfu")

    async def _try(self, room: str, row: AgentSessionRow) -> None:
        if reason := self._why_not(row):
            await self._give_up(room, row, reason)
            return
        if not await self._claim(row):
            return
        # What was dispatched before is detached from an agent that is gone.
        await self._dispatcher.take_back(room, row.id)
        await self._dispatcher.send(room, row)
        if not await self._dispatcher.wait(room, row.id, within=self._patience.retaken):
            await self._dispatcher.take_back(room, row.id)

    def _why_not(self, row: AgentSessionRow) -> EndReason | None:
        if row.returns >= self._patience.max_returns:
            return EndReason.KEEPS_FAILING
        if row.retry_until and row.retry_until < utc_now():
            return EndReason.NO_AGENT_WORKER
        return None

    async def _claim(self, row: AgentSessionRow) -> bool:
        async with self._database.writing() as session:
            is_mine = await sessions.claim_return(
                session, row, pause=self._patience.pause, window=self._patience.window
            )
            # Only asked for when somebody is there who can take it; the claim is what ends the trying.
            return is_mine and await workers.is_any_alive(session)

    async def _give_up(self, room: str, row: AgentSessionRow, reason: EndReason) -> None:
        async with self._database.writing() as session:
            if not await sessions.end(session, row.id, reason):
                return
        _log.warning("agent_given_up", reason=reason.value)
        self._changes.publish(room)
        self._departures.begin(room, row.id)
