"""Letting an agent go: asked first, removed when it does not leave by itself."""

import asyncio

from structlog import get_logger

from confa.agents.commands import AgentCommands
from confa.agents.dispatching import Dispatcher
from confa.agents.live import session_of
from confa.agents.patience import Patience
from confa.background import Background
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveKitGateway, LiveParticipant
from confa_agent_protocol.control import Command

_log = get_logger(__name__)


class Departures:
    """Works on sessions that are over already; what fails here the reconciliation makes good."""

    def __init__(
        self,
        gateway: LiveKitGateway,
        dispatcher: Dispatcher,
        commands: AgentCommands,
        patience: Patience,
        background: Background,
    ) -> None:
        self._gateway = gateway
        self._dispatcher = dispatcher
        self._commands = commands
        self._patience = patience
        self._background = background

    def begin(self, room: str, session_id: str) -> None:
        """Sees the agent out, after the answer; the end of its session must be committed already."""
        self._background.start(self._see_out(room, session_id), name="agent_departure")

    async def _see_out(self, room: str, session_id: str) -> None:
        try:
            for agent in await self._agents(room, session_id):
                await self._commands.send(room, agent.identity, Command(type="leave"))
            await self._wait(room, session_id)
            for agent in await self._agents(room, session_id):
                await self._gateway.remove_participant(room, agent.identity)
                _log.warning("agent_removed", reason="did_not_leave")
            # Last, because it ends the job at once, and the agent shall say goodbye.
            await self._dispatcher.take_back(room, session_id)
        except SfuUnavailable:
            _log.warning("agent_departure_without_sfu")

    async def _wait(self, room: str, session_id: str) -> None:
        try:
            async with asyncio.timeout(self._patience.left):
                while await self._agents(room, session_id):
                    await asyncio.sleep(self._patience.look)
        except TimeoutError:
            return

    async def _agents(self, room: str, session_id: str) -> list[LiveParticipant]:
        present = await self._gateway.list_participants(room)
        return [found for found in present if session_of(found) == session_id]
