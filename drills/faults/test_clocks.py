"""The API's and the worker's clock are set by an hour in a meeting, and set right again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Playwright, expect

from confa_drills.clocks import Clock
from confa_drills.figures import Figures
from confa_drills.internet import Internet
from confa_drills.scene import Scene, meeting
from confa_e2e import steps

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180), pytest.mark.asyncio(loop_scope="session")]

HOUR = 3600
Clocks = dict[str, Clock]


@pytest.fixture(scope="module")
def clocks(tmp_path_factory: pytest.TempPathFactory) -> Clocks:
    folder = tmp_path_factory.mktemp("clocks")
    return {part: Clock(folder / part) for part in ("api", "agents")}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def clocked(
    internet: Internet, playwright: Playwright, clocks: Clocks, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Scene]:
    settings = {part: clock.environment for part, clock in clocks.items()}
    folder = tmp_path_factory.mktemp("clocked")
    async with meeting(internet, playwright, folder, settings=settings) as begun:
        yield begun


@pytest.mark.parametrize("part", ["api", "agents"])
@pytest.mark.parametrize("seconds", [HOUR, -HOUR])
async def test_the_meeting_goes_on_and_all_is_well_when_the_clock_is_right_again(
    clocked: Scene, clocks: Clocks, figures: Figures, part: str, seconds: int
) -> None:
    await asyncio.to_thread(clocks[part].set, seconds)
    try:
        await clocked.both_see_each_other(within=10)
        if part == "api":
            found = await asyncio.to_thread(clocked.server.doctor, clocked.server.host)
            assert "run NTP on both machines" in found["clock"]
        await clocked.both_see_each_other(within=10)
    finally:
        await asyncio.to_thread(clocks[part].set, 0)
    await clocked.is_as_before(within=60)
    # Who was signed in is so still, and comes in with a new token.
    await clocked.maria.reload()
    await expect(steps.controls(clocked.maria)).to_be_visible(timeout=30_000)
    await clocked.both_see_each_other(within=30)
    figures.add("Clocks", f"{part}: {seconds:+d} s, and right again", "the meeting goes on; joining works")
