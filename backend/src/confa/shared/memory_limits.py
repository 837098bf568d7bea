"""Limits of this process alone."""

import math
import time
from collections import deque
from collections.abc import Callable

from confa.shared.limits import Limit

_MAX_KEYS = 50_000


class MemoryLimits:
    """`now` gives seconds and may be any steady clock.

    Of more than `max_keys` keys, those that were counted longest ago are forgotten.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic, *, max_keys: int = _MAX_KEYS) -> None:
        self._now = now
        self._max_keys = max_keys
        self._counted: dict[str, deque[float]] = {}

    async def wait(self, *limits: Limit) -> int | None:
        waits = [wait for limit in limits if (wait := self._wait(limit)) is not None]
        return max(waits, default=None)

    async def note(self, *limits: Limit) -> int | None:
        wait = await self.wait(*limits)
        if wait is None:
            for limit in limits:
                self._add(limit.key)
        return wait

    async def forget(self, key: str) -> None:
        self._counted.pop(key, None)

    def _wait(self, limit: Limit) -> int | None:
        times = self._counted.get(limit.key)
        if not times:
            return None
        while times and times[0] <= self._now() - limit.window:
            times.popleft()
        if len(times) < limit.count:
            return None
        return max(1, math.ceil(times[-limit.count] + limit.window - self._now()))

    def _add(self, key: str) -> None:
        times = self._counted.pop(key, None) or deque()
        times.append(self._now())
        # At the end, so that the oldest is always the first.
        self._counted[key] = times
        if len(self._counted) > self._max_keys:
            del self._counted[next(iter(self._counted))]
