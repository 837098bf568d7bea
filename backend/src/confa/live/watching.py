"""Rooms that somebody looks at: the SFU tells of no mute, metadata or attributes, so it is asked."""

import asyncio
import time

from structlog import get_logger

from confa.live.agreement import LiveAgreement
from confa.live.state import LiveState
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveKitGateway

_log = get_logger(__name__)
_PERIOD_SECONDS = 1.0
# An answer that comes later than this is for the next look.
_PATIENCE_SECONDS = 1.0


class Watching:
    """Asks once for each room and second, however many look at it."""

    def __init__(self, state: LiveState, gateway: LiveKitGateway, agreement: LiveAgreement) -> None:
        self._state = state
        self._gateway = gateway
        self._agreement = agreement
        self._asked: dict[str, float] = {}

    async def run_forever(self) -> None:
        while True:
            await asyncio.sleep(_PERIOD_SECONDS)
            rooms = {room for listener in self._state.stream.listeners for room in listener.rooms}
            try:
                await asyncio.gather(*(self.look(room) for room in rooms))
            except Exception:  # noqa: BLE001
                # It looks again in a second.
                _log.exception("watching_failed")

    async def look(self, room: str) -> None:
        """Brings the picture of the room up to date, when the SFU answers soon."""
        now = time.monotonic()
        self._asked = {asked: at for asked, at in self._asked.items() if at > now - _PERIOD_SECONDS / 2}
        if room in self._asked:
            return
        self._asked[room] = now
        asked_at = self._agreement.now
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                present = await self._gateway.list_participants(room)
        except (SfuUnavailable, TimeoutError):
            return
        await self._agreement.agree(room, present, asked_at=asked_at)
