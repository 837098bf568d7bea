import asyncio
import threading
from collections.abc import Callable

import pytest

from confa_agents.inference.queues import EngineQueue, Token

pytestmark = pytest.mark.unit


class Gate:
    """Work that goes on until it is let go."""

    def __init__(self) -> None:
        self.has_begun = threading.Event()
        self._may_end = threading.Event()

    def __call__(self) -> str:
        self.has_begun.set()
        assert self._may_end.wait(10)
        return "done"

    def open(self) -> None:
        self._may_end.set()

    async def begun(self) -> None:
        assert await asyncio.to_thread(self.has_begun.wait, 10)


def _noting(order: list[str], name: str) -> Callable[[], None]:
    return lambda: order.append(name)


async def _asked(queue: EngineQueue, work: Callable[[], object], priority: int) -> asyncio.Task[object]:
    task = asyncio.create_task(queue.run(work, priority=priority, token=Token()))
    await asyncio.sleep(0)
    return task


class TestAQueue:
    async def test_takes_the_most_urgent_first_and_equals_in_order(self) -> None:
        queue, gate, order = EngineQueue("test", threads=1), Gate(), list[str]()
        busy = await _asked(queue, gate, 0)
        await gate.begun()
        waiting = [
            await _asked(queue, _noting(order, name), priority)
            for name, priority in (("interim", 2), ("next", 1), ("first", 0), ("second", 0))
        ]
        gate.open()
        await asyncio.gather(busy, *waiting)
        assert order == ["first", "second", "next", "interim"]

    async def test_keeps_a_thread_for_a_turn_that_waits(self) -> None:
        queue, interim, other = EngineQueue("test", threads=2), Gate(), Gate()
        tasks = [await _asked(queue, interim, 2), await _asked(queue, other, 2)]
        await interim.begun()
        assert await queue.run(lambda: "turn", priority=0, token=Token()) == "turn"
        assert not other.has_begun.is_set()
        interim.open()
        other.open()
        await asyncio.gather(*tasks)

    async def test_a_cancelled_request_gives_up_its_place(self) -> None:
        queue, gate, order = EngineQueue("test", threads=1), Gate(), list[str]()
        busy = await _asked(queue, gate, 0)
        given_up = await _asked(queue, _noting(order, "given up"), 0)
        kept = await _asked(queue, _noting(order, "kept"), 0)
        given_up.cancel()
        gate.open()
        await asyncio.gather(busy, kept)
        assert order == ["kept"]

    async def test_a_cancelled_request_tells_work_that_has_begun(self) -> None:
        queue, gate, token = EngineQueue("test", threads=1), Gate(), Token()
        task = asyncio.create_task(queue.run(gate, priority=0, token=token))
        await gate.begun()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert token.is_cancelled()
        gate.open()
        assert await queue.run(lambda: "next", priority=0, token=Token()) == "next"

    async def test_a_failure_is_the_requests_own(self) -> None:
        queue = EngineQueue("test", threads=1)

        def fail() -> None:
            raise ValueError("broken")

        with pytest.raises(ValueError, match="broken"):
            await queue.run(fail, priority=0, token=Token())
        assert await queue.run(lambda: 1, priority=0, token=Token()) == 1
