"""What processes share: in Redis when there is one, else in this process."""

from dataclasses import dataclass

from confa.shared.falling_back import FallingBackLimits
from confa.shared.feed import Feed
from confa.shared.limits import Limits
from confa.shared.memory_feed import MemoryFeed
from confa.shared.memory_limits import MemoryLimits
from confa.shared.redis_connection import RedisConnection
from confa.shared.redis_feed import RedisFeed
from confa.shared.redis_limits import RedisLimits


@dataclass(frozen=True, slots=True)
class SharedState:
    limits: Limits
    feed: Feed
    connection: RedisConnection | None = None

    async def close(self) -> None:
        await self.feed.close()
        if self.connection:
            await self.connection.close()


def shared_state(redis_url: str) -> SharedState:
    """Without an address one process shares with nobody. Connections are opened when they are needed."""
    if not redis_url:
        return SharedState(MemoryLimits(), MemoryFeed())
    connection = RedisConnection(redis_url)
    limits = FallingBackLimits(RedisLimits(connection), MemoryLimits())
    return SharedState(limits, RedisFeed(redis_url, connection), connection)
