"""The last events of the live picture, ready to be sent, and who waits for the next one."""

import asyncio
import secrets
from collections import deque
from dataclasses import dataclass, field

_KEPT = 2_000


@dataclass(eq=False, slots=True)
class Listener:
    """Somebody who follows the stream, and looks more closely at some rooms."""

    user_id: str
    rooms: frozenset[str] = frozenset()
    must_check: bool = False
    """Whether the account may have lost its right to listen."""
    _woken: asyncio.Event = field(default_factory=asyncio.Event)

    def wake(self) -> None:
        self._woken.set()

    async def wait(self, seconds: float) -> None:
        """Until there is something to see, or for so long."""
        try:
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        except TimeoutError:
            return
        self._woken.clear()


class Stream:
    """A ring of events. A position is the number of events that came before it, since the start."""

    def __init__(self, *, kept: int = _KEPT) -> None:
        self.listeners: set[Listener] = set()
        # Before the first event there is a moment with an id, too.
        self._events: deque[tuple[str, bytes]] = deque([(secrets.token_hex(8), b"")], maxlen=kept)
        self._end = 1

    @property
    def end(self) -> int:
        return self._end

    @property
    def last_id(self) -> str:
        return self._events[-1][0]

    def append(self, event_id: str, data: bytes) -> None:
        self._events.append((event_id, data))
        self._end += 1
        for listener in self.listeners:
            listener.wake()

    def position_after(self, event_id: str) -> int | None:
        """Where whoever has seen that event goes on; nothing when it is not known, or not any more."""
        for behind, (found, _) in enumerate(reversed(self._events)):
            if found == event_id:
                return self._end - behind
        return None

    def since(self, position: int) -> bytes | None:
        """The events from there on; nothing when some of them are not kept any more."""
        missing = self._end - position
        if missing > len(self._events):
            return None
        return b"".join(data for _, data in list(self._events)[len(self._events) - missing :])
