"""What limits promise, in memory and in Redis alike."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from backend.tests.support.redis import RedisServer
from redis.asyncio import Redis

from confa.shared.limits import Limit, Limits
from confa.shared.state import shared_state

pytestmark = pytest.mark.process


@pytest.fixture(params=["memory", "redis"])
async def limits(request: pytest.FixtureRequest) -> AsyncIterator[Limits]:
    address = ""
    if request.param == "redis":
        address = request.getfixturevalue("redis_server").url
        async with Redis.from_url(address) as redis:
            await redis.flushall()
    state = shared_state(address)
    yield state.limits
    await state.close()


class TestALimit:
    async def test_is_reached_by_as_many_as_it_allows(self, limits: Limits) -> None:
        limit = Limit("anna", 2, 60)
        assert await limits.wait(limit) is None
        assert [await limits.note(limit) for _ in range(2)] == [None, None]
        wait = await limits.wait(limit)
        assert wait is not None
        assert 55 <= wait <= 60

    async def test_counts_nothing_while_it_is_reached(self, limits: Limits) -> None:
        reached, other = Limit("anna", 1, 60), Limit("ben", 1, 60)
        await limits.note(reached)
        assert await limits.note(other, reached)
        assert await limits.wait(other) is None

    async def test_tells_the_longest_wait(self, limits: Limits) -> None:
        short, long = Limit("short", 1, 10), Limit("long", 1, 600)
        await limits.note(short, long)
        wait = await limits.wait(short, long)
        assert wait is not None
        assert wait > 10

    async def test_ends_with_its_window(self, limits: Limits) -> None:
        limit = Limit("anna", 1, 1)
        await limits.note(limit)
        wait = await limits.wait(limit)
        assert wait == 1
        await asyncio.sleep(wait)
        assert await limits.wait(limit) is None

    async def test_can_be_forgotten(self, limits: Limits) -> None:
        limit = Limit("name:änna\0203.0.113.7", 1, 60)
        await limits.note(limit)
        await limits.forget(limit.key)
        assert await limits.wait(limit) is None

    async def test_lets_only_as_many_through_at_once(self, limits: Limits) -> None:
        limit = Limit("anna", 5, 60)
        waits = await asyncio.gather(*(limits.note(limit) for _ in range(40)))
        assert waits.count(None) == 5


class TestTwoProcesses:
    async def test_share_what_they_count(self, redis_server: RedisServer) -> None:
        one, other = shared_state(redis_server.url), shared_state(redis_server.url)
        limit = Limit("shared", 1, 60)
        await one.limits.note(limit)
        assert await other.limits.wait(limit)
        await one.limits.forget(limit.key)
        assert await other.limits.wait(limit) is None
        for state in (one, other):
            await state.close()
