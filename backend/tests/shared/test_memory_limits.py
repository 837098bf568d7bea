import pytest

from confa.shared.limits import Limit
from confa.shared.memory_limits import MemoryLimits

pytestmark = pytest.mark.unit


class Clock:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class TestAWindow:
    async def test_slides(self) -> None:
        clock = Clock()
        limits, limit = MemoryLimits(clock), Limit("anna", 2, 60)
        await limits.note(limit)
        clock.seconds += 20
        await limits.note(limit)
        assert await limits.wait(limit) == 40
        clock.seconds += 40
        assert await limits.wait(limit) is None


class TestManyKeys:
    async def test_are_bounded_and_the_oldest_are_forgotten(self) -> None:
        limits = MemoryLimits(Clock(), max_keys=3)
        for key in ("a", "b", "c", "a", "d"):
            await limits.note(Limit(key, 9, 60))
        waits = {key: await limits.wait(Limit(key, 1, 60)) for key in ("a", "b", "c", "d")}
        assert [key for key, wait in waits.items() if wait] == ["a", "c", "d"]
