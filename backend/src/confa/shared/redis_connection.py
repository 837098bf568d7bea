"""The connection to Redis, and what its absence looks like."""

import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from structlog import get_logger

T = TypeVar("T")
_log = get_logger(__name__)
_ANSWER_SECONDS = 0.5
# For so long nobody waits for a Redis that has just not answered.
_AWAY_SECONDS = 1.0


class RedisAwayError(Exception):
    """Redis does not answer now; there is another way of doing what was wanted."""


class RedisConnection:
    """Asks Redis; its absence and its return are logged once each."""

    def __init__(self, url: str) -> None:
        self._client = client(url, answer_seconds=_ANSWER_SECONDS)
        self._away_until: float | None = None

    async def ask(self, command: Callable[[Redis], Awaitable[T]]) -> T:
        """What Redis answers to the command; `RedisAwayError` when it does not."""
        if self._away_until is not None and time.monotonic() < self._away_until:
            raise RedisAwayError
        try:
            answer = await command(self._client)
        except (RedisError, OSError, TimeoutError) as error:
            self._note_absence(error)
            raise RedisAwayError from error
        self._note_presence()
        return answer

    async def close(self) -> None:
        await self._client.aclose()

    def _note_absence(self, error: Exception) -> None:
        if self._away_until is None:
            # Only its kind, because the message may carry the address with its password.
            _log.warning("redis_away", kind=type(error).__name__)
        self._away_until = time.monotonic() + _AWAY_SECONDS

    def _note_presence(self) -> None:
        if self._away_until is not None:
            _log.info("redis_back")
        self._away_until = None


def client(url: str, *, answer_seconds: float) -> Redis:
    """A client that gives up after so long, and does not try again by itself."""
    return Redis.from_url(
        url,
        decode_responses=True,
        socket_connect_timeout=_ANSWER_SECONDS,
        socket_timeout=answer_seconds,
        retry=Retry(NoBackoff(), 0),
    )
