"""A feed that all processes share: a stream in Redis, which also keeps what was missed."""

import asyncio
import time
from typing import Any, cast

from redis.asyncio import Redis
from redis.exceptions import RedisError
from structlog import get_logger

from confa.shared.feed import Receiver
from confa.shared.memory_feed import MemoryFeed
from confa.shared.redis_connection import RedisAwayError, RedisConnection, client

_log = get_logger(__name__)
_STREAM = "confa:feed"
_FIELD = "m"
_KEPT = 2_000
_BATCH = 200
_BLOCK_SECONDS = 1
_RETRY_SECONDS = 1.0


class RedisFeed:
    """Messages come back from Redis to their own process too, so all have one order.

    While Redis is away a message reaches only the process that publishes it.
    """

    def __init__(self, url: str, connection: RedisConnection) -> None:
        self._connection = connection
        # Of its own, because waiting for messages takes longer than any answer may.
        self._reader = client(url, answer_seconds=_BLOCK_SECONDS + 1)
        self._own = MemoryFeed()
        self._position = f"{time.time_ns() // 1_000_000}-0"

    def follow(self, receiver: Receiver) -> None:
        self._own.follow(receiver)

    async def publish(self, message: str) -> None:
        async def command(redis: Redis) -> object:
            return await redis.xadd(_STREAM, {_FIELD: message}, maxlen=_KEPT, approximate=True)

        try:
            await self._connection.ask(command)
        except RedisAwayError:
            await self._own.publish(message)

    async def start(self) -> None:
        async def command(redis: Redis) -> list[tuple[str, dict[str, str]]]:
            newest = await redis.xrevrange(_STREAM, count=1)
            return cast("list[tuple[str, dict[str, str]]]", newest)

        try:
            newest = await self._connection.ask(command)
        except RedisAwayError:
            # What comes after this process's own clock is taken when Redis is there.
            return
        self._position = newest[0][0] if newest else "0-0"

    async def run_forever(self) -> None:
        while not _is_cancelled():
            try:
                await self._take()
            except (RedisError, OSError, TimeoutError) as error:
                _log.debug("feed_interrupted", kind=type(error).__name__)
                await asyncio.sleep(_RETRY_SECONDS)

    async def close(self) -> None:
        await self._reader.aclose()

    async def _take(self) -> None:
        """Waits for messages after the last one; after an absence these are all that were missed."""
        answer = await self._reader.xread(
            {_STREAM: self._position}, count=_BATCH, block=_BLOCK_SECONDS * 1000
        )
        for _, entries in cast("Any", answer or ()):
            for message_id, fields in entries:
                self._position = message_id
                self._own.deliver(message_id, fields[_FIELD])


def _is_cancelled() -> bool:
    """The client library can lose a cancellation that comes while it takes a connection."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
