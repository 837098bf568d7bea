"""What several processes share through one Redis."""

from confa.shared.falling_back import FallingBackLimits
from confa.shared.memory_limits import MemoryLimits
from confa.shared.redis_connection import RedisConnection
from confa.shared.redis_feed import RedisFeed
from confa.shared.redis_limits import RedisLimits


def shared_by(url: str) -> tuple[FallingBackLimits, RedisFeed, RedisConnection]:
    """All over one connection, which is opened when it is needed."""
    connection = RedisConnection(url)
    limits = FallingBackLimits(RedisLimits(connection), MemoryLimits())
    return limits, RedisFeed(url, connection), connection
