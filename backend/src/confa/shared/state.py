"""What processes share: in Redis when there is one, else in this process."""

from dataclasses import dataclass
from typing import Protocol

from confa.shared.feed import Feed
from confa.shared.limits import Limits
from confa.shared.memory_feed import MemoryFeed
from confa.shared.memory_limits import MemoryLimits


class Connection(Protocol):
    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class SharedState:
    limits: Limits
    feed: Feed
    connection: Connection | None = None

    async def close(self) -> None:
        await self.feed.close()
        if self.connection:
            await self.connection.close()


def shared_state(redis_url: str) -> SharedState:
    """Without an address one process shares with nobody. Connections are opened when they are needed."""
    if not redis_url:
        return SharedState(MemoryLimits(), MemoryFeed())
    # Redis's client costs time at the start, and memory, that a process alone does not need.
    from confa.shared.in_redis import shared_by  # noqa: PLC0415

    limits, feed, connection = shared_by(redis_url)
    return SharedState(limits, feed, connection)
