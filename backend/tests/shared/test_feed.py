"""What a feed promises, in memory and in Redis alike."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from backend.tests.support.redis import RedisServer
from backend.tests.support.waiting import eventually
from structlog.testing import capture_logs

from confa.shared.state import SharedState, shared_state

pytestmark = pytest.mark.process

Received = list[tuple[str, str]]


@asynccontextmanager
async def _running(url: str) -> AsyncIterator[tuple[SharedState, Received]]:
    state, received = shared_state(url), list[tuple[str, str]]()
    state.feed.follow(lambda message_id, message: received.append((message_id, message)))
    await state.feed.start()
    task = asyncio.create_task(state.feed.run_forever())
    try:
        yield state, received
    finally:
        task.cancel()
        await asyncio.wait([task])
        await state.close()


async def _has(received: Received, count: int, *, within: float = 5) -> None:
    async def is_there() -> bool:
        return len(received) >= count

    await eventually(is_there, within=within)


@pytest.fixture(params=["memory", "redis"])
def url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("redis_server").url) if request.param == "redis" else ""


class TestAFeed:
    async def test_brings_messages_in_order_with_ids_of_their_own(self, url: str) -> None:
        async with _running(url) as (state, received):
            for number in range(50):
                await state.feed.publish(f"message {number} äöü\n")
            await _has(received, 50)
        assert [message for _, message in received] == [f"message {number} äöü\n" for number in range(50)]
        assert len({message_id for message_id, _ in received}) == 50

    async def test_begins_with_what_comes_after_the_start(self, url: str) -> None:
        async with _running(url) as (state, _):
            await state.feed.publish("before")
        async with _running(url) as (state, received):
            await state.feed.publish("after")
            await _has(received, 1)
        assert [message for _, message in received] == ["after"]


class TestTwoProcesses:
    async def test_see_the_same(self, redis_server: RedisServer) -> None:
        async with (
            _running(redis_server.url) as (one, by_one),
            _running(redis_server.url) as (other, by_other),
        ):
            await asyncio.gather(*(state.feed.publish(str(n)) for n in range(20) for state in (one, other)))
            await _has(by_one, 40)
            await _has(by_other, 40)
        assert by_one == by_other


class TestWithoutRedis:
    async def test_goes_on_alone_and_comes_back(self) -> None:
        with RedisServer().started() as server, capture_logs() as logs:
            async with _running(server.url) as (state, received):
                server.kill()
                for _ in range(3):
                    await state.feed.publish("alone")
                await _has(received, 3)
                server.start()

                async def is_shared() -> bool:
                    async with _running(server.url) as (_, by_other):
                        await state.feed.publish("together")
                        await asyncio.sleep(0.1)
                        return any(message == "together" for _, message in by_other)

                await eventually(is_shared, within=10)
                await _has(received, 4)
        told = [entry["event"] for entry in logs if entry["event"].startswith("redis_")]
        assert told == ["redis_away", "redis_back"]
