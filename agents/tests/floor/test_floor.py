"""Which other agents count as being there."""

from __future__ import annotations

import asyncio

import pytest

from confa_agents.floor import floor as module
from confa_agents.floor.claims import GONE_SECONDS, Beat
from confa_agents.floor.floor import Floor

pytestmark = pytest.mark.unit

OTHER = "agent-2"


class Clock:
    now = 100.0


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(module, "_now", lambda: clock.now)
    return clock


async def started(sent: list[str]) -> Floor:
    async def send(text: str, _: object) -> None:
        sent.append(text)

    floor = Floor("agent-1", others=lambda: [OTHER], send=send)
    floor.start()
    await asyncio.sleep(0)
    return floor


def tick(floor: Floor) -> None:
    """The agent's own half second is over."""
    floor._ticked = module._now()


async def test_one_that_was_here_before_has_time_to_be_heard(clock: Clock) -> None:
    floor = await started([])
    assert floor.is_alive(OTHER)
    clock.now += GONE_SECONDS + 0.1
    tick(floor)
    assert not floor.is_alive(OTHER)
    await floor.aclose()


async def test_one_that_falls_silent_is_gone_soon(clock: Clock) -> None:
    floor = await started([])
    clock.now += 10
    tick(floor)
    floor.hear(OTHER, Beat().to_json().encode())
    assert floor.is_alive(OTHER)
    clock.now += GONE_SECONDS + 0.1
    tick(floor)
    assert not floor.is_alive(OTHER)
    await floor.aclose()


async def test_an_agent_that_stood_still_itself_takes_nobody_for_gone(clock: Clock) -> None:
    floor = await started([])
    clock.now += 10
    assert floor.is_alive(OTHER), "nobody could be heard meanwhile"
    await floor.aclose()
