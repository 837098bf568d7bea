"""Limits that all processes share, in Redis."""

import math
import secrets
from typing import cast

from redis.asyncio import Redis

from confa.shared.limits import Limit
from confa.shared.redis_connection import RedisConnection

_PREFIX = "confa:limit:"
_MICROSECONDS = 1_000_000
# One script, so that nothing is counted between looking and noting; by the clock of Redis, which all share.
# KEYS: one for each limit. ARGV: count and window for each, and a name for what is noted, or none.
# Answers with the microseconds to wait.
_SCRIPT = """
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local longest = 0
for i, key in ipairs(KEYS) do
    local count, window = tonumber(ARGV[2 * i - 1]), ARGV[2 * i] * 1000000
    redis.call('ZREMRANGEBYSCORE', key, '-inf', string.format('%.0f', now - window))
    local reached = redis.call('ZRANGE', key, -count, -count, 'WITHSCORES')[2]
    if reached then longest = math.max(longest, reached + window - now) end
end
local noted = ARGV[#ARGV]
if longest == 0 and noted ~= '' then
    for i, key in ipairs(KEYS) do
        redis.call('ZADD', key, string.format('%.0f', now), noted)
        redis.call('EXPIRE', key, ARGV[2 * i])
    end
end
return longest
"""


class RedisLimits:
    """Each call is one round trip; raises `RedisAwayError`."""

    def __init__(self, connection: RedisConnection) -> None:
        self._connection = connection

    async def wait(self, *limits: Limit) -> int | None:
        return await self._run(limits, noted="")

    async def note(self, *limits: Limit) -> int | None:
        return await self._run(limits, noted=secrets.token_hex(8))

    async def forget(self, key: str) -> None:
        await self._connection.ask(lambda redis: redis.delete(_PREFIX + key))

    async def _run(self, limits: tuple[Limit, ...], *, noted: str) -> int | None:
        keys = [_PREFIX + limit.key for limit in limits]
        values = [str(value) for limit in limits for value in (limit.count, limit.window)]

        async def command(redis: Redis) -> int:
            return cast("int", await redis.eval(_SCRIPT, len(keys), *keys, *values, noted))

        microseconds = await self._connection.ask(command)
        return math.ceil(microseconds / _MICROSECONDS) if microseconds else None
