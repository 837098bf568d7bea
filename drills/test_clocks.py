"""The API's and the worker's clock are set by an hour in a meeting, and set right again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, Playwright

from confa_drills.clocks import Clock
from confa_drills.figures import Figures
from confa_drills.internet import VPN, Internet
from confa_drills.meeting import Administrator, arrive, both_see_each_other
from confa_drills.server import WHOLE, ConfaServer
from confa_drills.visitors import trust, visitor

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300), pytest.mark.asyncio(loop_scope="session")]

ROOM = "clocks"
HOUR = 3600


class Scene:
    """The meeting and the clocks of its server."""

    def __init__(
        self, administrator: Administrator, pages: tuple[Page, Page], clocks: dict[str, Clock]
    ) -> None:
        self.administrator, self.pages, self.clocks = administrator, pages, clocks


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def scene(
    internet: Internet, playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Scene]:
    folder: Path = tmp_path_factory.mktemp("clocks")
    clocks = {part: Clock(folder / f"{part}.time") for part in ("api", "agents")}
    async with AsyncExitStack() as stack:
        server = stack.enter_context(
            ConfaServer(internet.server, folder, admin_networks=f"{VPN}/32", parts=WHOLE)
        )
        for part, clock in clocks.items():
            server.kill(part)
            server.start(part, **clock.environment)
        server.wait_until_ready()
        administrator = Administrator(internet.vpn, server)
        administrator.create_people()
        home = folder / "home"
        trust(home, server.authority)
        maria = await stack.enter_async_context(visitor(playwright, internet.office, home))
        bob = await stack.enter_async_context(visitor(playwright, internet.home, home))
        for page, name in ((maria, "maria"), (bob, "bob")):
            await arrive(page, server, ROOM, name)
        await both_see_each_other(maria, bob, within=30)
        await asyncio.to_thread(administrator.call_agent, ROOM)
        yield Scene(administrator, (maria, bob), clocks)


@pytest.mark.parametrize("part", ["api", "agents"])
@pytest.mark.parametrize("seconds", [HOUR, -HOUR])
async def test_the_meeting_goes_on_and_all_is_well_when_the_clock_is_right_again(
    scene: Scene, figures: Figures, part: str, seconds: int
) -> None:
    clock, administrator = scene.clocks[part], scene.administrator
    clock.set(seconds)
    try:
        await both_see_each_other(*scene.pages, within=10)
        if part == "api":
            found = administrator.server.doctor(administrator.server.host, **clock.environment)
            assert "s off this one; run NTP on both machines" in found["clock"]
        await both_see_each_other(*scene.pages, within=10)
    finally:
        clock.set(0)
    administrator.sign_in_again()
    await asyncio.to_thread(administrator.agents, ROOM, within=60, is_muted=True)
    for page in scene.pages:
        await page.reload()
    # Who was signed in is so still, and comes in with a new token.
    await both_see_each_other(*scene.pages, within=60)
    figures.add("Clocks", f"{part}: {seconds:+d} s, and right again", "the meeting goes on; joining works")
