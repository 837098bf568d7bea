"""Keeps an agent's participant metadata and `lk.agent.state` current."""

from __future__ import annotations

import asyncio
import logging

from livekit import rtc
from livekit.agents.types import ATTRIBUTE_AGENT_STATE

from confa_agents.control.agent_state import AgentState

_log = logging.getLogger(__name__)
_FRAMEWORK_STATES = frozenset({"initializing", "listening", "thinking", "speaking"})
_RETRY_SECONDS = 0.5


class StatePublisher:
    """Publishes the newest state; what changes while a publication is under way goes out after it."""

    def __init__(self, participant: rtc.LocalParticipant, state: AgentState) -> None:
        self._participant, self._state = participant, state
        self._published: tuple[str, str] | None = None
        self._changed = asyncio.Event()
        state.watch(self._changed.set)
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._changed.set()
        self._task = asyncio.create_task(self._run())

    def again(self) -> None:
        """After a reconnection: the SFU may have forgotten everything."""
        self._published = None
        self._changed.set()

    async def _run(self) -> None:
        while True:
            await self._changed.wait()
            self._changed.clear()
            try:
                await self._publish()
            except Exception:  # noqa: BLE001 - the SDK raises bare exceptions; the SFU may be away
                _log.warning("the state could not be published; trying again")
                await asyncio.sleep(_RETRY_SECONDS)
                self._changed.set()

    async def _publish(self) -> None:
        activity = self._state.activity if self._state.activity in _FRAMEWORK_STATES else "idle"
        wanted = (self._state.metadata.to_json(), activity)
        before = self._published or ("", "")
        if wanted[0] != before[0]:
            await self._participant.set_metadata(wanted[0])
        if wanted[1] != before[1]:
            await self._participant.set_attributes({ATTRIBUTE_AGENT_STATE: activity})
        self._published = wanted

    async def aclose(self) -> None:
        """Tells the last state, within a second."""
        if self._task is None:
            return
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        try:
            async with asyncio.timeout(1):
                await self._publish()
        except Exception:  # noqa: BLE001 - it is over either way
            _log.debug("the last state could not be published")
