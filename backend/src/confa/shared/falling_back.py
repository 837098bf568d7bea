"""Limits that go on without Redis."""

from confa.shared.limits import Limit, Limits
from confa.shared.redis_connection import RedisAwayError


class FallingBackLimits:
    """Counts in `shared`, and while that is away in `own`: then each process has limits of its own."""

    def __init__(self, shared: Limits, own: Limits) -> None:
        self._shared = shared
        self._own = own

    async def wait(self, *limits: Limit) -> int | None:
        try:
            return await self._shared.wait(*limits)
        except RedisAwayError:
            return await self._own.wait(*limits)

    async def note(self, *limits: Limit) -> int | None:
        try:
            return await self._shared.note(*limits)
        except RedisAwayError:
            return await self._own.note(*limits)

    async def forget(self, key: str) -> None:
        await self._own.forget(key)
        try:
            await self._shared.forget(key)
        except RedisAwayError:
            return
