"""The floor of a room: silence of people first, then the agreement among agents."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence

from confa_agents.floor.claims import BEAT_SECONDS, GONE_SECONDS, Beat, Claims
from confa_agents.floor.quiet import Quiet
from confa_agents.tasks import Tasks

_log = logging.getLogger(__name__)
_LOOK_AGAIN_SECONDS = 0.02
_STALLED_SECONDS = 2 * BEAT_SECONDS

Send = Callable[[str, Sequence[str]], Awaitable[None]]


class Floor:
    """One agent's side of it.

    Args:
        identity: of this agent.
        others: identities of the other agents of the room now.
        send: delivers a beat to them.
    """

    def __init__(self, identity: str, *, others: Callable[[], Sequence[str]], send: Send) -> None:
        self.quiet = Quiet()
        self._claims = Claims(identity)
        self._others, self._send = others, send
        self._tasks = Tasks()
        self._since = self._ticked = 0.0

    def start(self) -> None:
        self.again()
        self._tasks.start(self._beat())

    def again(self) -> None:
        """After joining, also anew: the others have had no time yet to be heard."""
        self._since = self._ticked = _now()

    def hear(self, identity: str, data: bytes) -> None:
        """A packet on the floor's topic, from an AGENT participant."""
        if beat := Beat.parse(data):
            self._claims.hear(identity, beat, now=_now())

    def is_alive(self, identity: str) -> bool:
        """Whether another agent has said something lately, or could not be heard.

        That is so for a moment after this one has come, or has stood still itself.
        """
        now = _now()
        is_deaf = now - self._since <= GONE_SECONDS or now - self._ticked > _STALLED_SECONDS
        return is_deaf or self._claims.is_alive(identity, now=now)

    def is_awaited(self) -> bool:
        """Whether another agent prepares an answer: it needs the processor, perhaps of this machine."""
        return self._claims.is_awaited(now=_now())

    def claim(self) -> None:
        """Wants to speak soon; made early, so that nobody waits for it."""
        if self._claims.claim(now=_now(), wall=round(time.time() * 1000)):
            self._tell()

    async def take(self, *, within: float) -> bool:
        """Waits until nobody else speaks; false when that takes too long."""
        self.claim()
        try:
            async with asyncio.timeout(within):
                while not self._is_free():
                    await self.quiet.wait()
                    await asyncio.sleep(_LOOK_AGAIN_SECONDS)
        except TimeoutError:
            self.release()
            return False
        self._claims.speak()
        self._tell()
        return True

    def _is_free(self) -> bool:
        return bool(self.quiet) and (not self._others() or self._claims.is_mine(now=_now()))

    def release(self) -> None:
        if self._claims.release():
            self._tell()

    def _tell(self) -> None:
        if self._others():
            self._tasks.start(self._send_beat())

    async def _beat(self) -> None:
        while True:
            if _now() - self._ticked > _STALLED_SECONDS:
                self.again()
            self._ticked = _now()
            if self._others():
                await self._send_beat()
            await asyncio.sleep(BEAT_SECONDS)

    async def _send_beat(self) -> None:
        try:
            await self._send(self._claims.own.to_json(), list(self._others()))
        except Exception:  # noqa: BLE001 - the SDK raises bare exceptions; the next beat follows
            _log.debug("a beat could not be sent")

    async def aclose(self) -> None:
        self.release()
        await self._tasks.aclose()


def _now() -> float:
    return asyncio.get_running_loop().time()
