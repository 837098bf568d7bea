"""Every part killed in a meeting, the SFU restarted and away for long, and what comes back by itself."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, Playwright

from confa_drills.asking import ask
from confa_drills.figures import Figures
from confa_drills.hosts import end
from confa_drills.internet import VPN, Internet
from confa_drills.meeting import Administrator, arrive, both_see_each_other
from confa_drills.server import WHOLE, ConfaServer
from confa_drills.visitors import trust, visitor
from confa_e2e import media

pytestmark = [pytest.mark.browser, pytest.mark.timeout(400), pytest.mark.asyncio(loop_scope="session")]

ROOM = "faults"
LONG_OUTAGE_SECONDS = 75
Pages = tuple[Page, Page]


@pytest.fixture(scope="module")
def whole(internet: Internet, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ConfaServer]:
    folder = tmp_path_factory.mktemp("whole")
    with ConfaServer(internet.server, folder, admin_networks=f"{VPN}/32", parts=WHOLE) as running:
        yield running


@pytest.fixture(scope="module")
def administrator(internet: Internet, whole: ConfaServer) -> Administrator:
    maria = Administrator(internet.vpn, whole)
    maria.create_people()
    return maria


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def meeting(
    internet: Internet,
    whole: ConfaServer,
    administrator: Administrator,
    playwright: Playwright,
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[Pages]:
    home: Path = tmp_path_factory.mktemp("home")
    trust(home, whole.authority)
    async with AsyncExitStack() as stack:
        maria = await stack.enter_async_context(visitor(playwright, internet.office, home))
        bob = await stack.enter_async_context(visitor(playwright, internet.home, home))
        await arrive(maria, whole, ROOM, "maria")
        await arrive(bob, whole, ROOM, "bob")
        await both_see_each_other(maria, bob, within=30)
        await asyncio.to_thread(administrator.call_agent, ROOM)
        yield maria, bob


async def until_the_sfu_answers(server: ConfaServer) -> None:
    while (
        await asyncio.to_thread(ask, server.host, "live", "/rtc/validate", trust=server.authority)
    ).status != 401:
        await asyncio.sleep(0.05)


class TestSfu:
    @pytest.mark.parametrize(("outage", "within"), [(0, 3.0), (LONG_OUTAGE_SECONDS, 12.0)])
    async def test_is_away_and_everything_is_as_before(
        self, meeting: Pages, administrator: Administrator, figures: Figures, outage: int, within: float
    ) -> None:
        whole = administrator.server
        for page in meeting:
            await media.expect_new_tracks(page)
        whole.kill("livekit")
        # The outage itself: browsers have given up long before its end.
        await asyncio.sleep(outage)
        whole.start("livekit")
        await until_the_sfu_answers(whole)
        seconds = await both_see_each_other(*meeting, within=60)
        situation = f"SFU killed and away for {outage} s" if outage else "SFU killed and started again"
        administrator.sign_in_again()
        started = time.monotonic()
        await asyncio.to_thread(administrator.agents, ROOM, within=60, is_muted=True)
        figures.add("Faults", situation, "both see each other after its return", seconds=seconds)
        figures.add(
            "Faults", f"{situation}: the agent", "there once, muted as before",
            seconds=seconds + time.monotonic() - started,
        )  # fmt: skip
        assert seconds <= within


class TestUpgrade:
    async def test_of_the_api_loses_no_request(
        self, internet: Internet, administrator: Administrator, figures: Figures
    ) -> None:
        server, statuses = administrator.server, list[int]()
        is_over = asyncio.Event()

        async def go_on_asking() -> None:
            while not is_over.is_set():
                answer = await asyncio.to_thread(
                    ask, internet.home, "api", "/health/live", trust=server.authority, timeout=20
                )
                statuses.append(answer.status)

        asking = asyncio.create_task(go_on_asking())
        started = time.monotonic()
        await asyncio.to_thread(end, server.processes["api"])
        server.start("api")
        await asyncio.to_thread(server.wait_until_ready)
        seconds = time.monotonic() - started
        is_over.set()
        await asking
        assert statuses
        assert set(statuses) == {200}
        figures.add("Faults", "API ended in order and started anew", "no request is lost", seconds=seconds)


class TestSecrets:
    async def test_the_sfu_s_key_is_replaced_in_a_meeting(
        self, meeting: Pages, administrator: Administrator, figures: Figures
    ) -> None:
        server = administrator.server
        for page in meeting:
            await media.expect_new_tracks(page)
        started = time.monotonic()
        server.replace_the_sfu_key()
        for part in ("livekit", "api", "agents"):
            await asyncio.to_thread(end, server.processes[part])
            server.start(part)
        await asyncio.to_thread(server.wait_until_ready)
        await both_see_each_other(*meeting, within=60)
        seconds = time.monotonic() - started
        administrator.sign_in_again()
        await asyncio.to_thread(administrator.agents, ROOM, within=60, is_muted=True)
        figures.add("Faults", "the SFU's key replaced", "everybody is in the same meeting", seconds=seconds)


class TestEveryPart:
    @pytest.mark.parametrize("part", ["api", "caddy", "client", "redis", "agents"])
    async def test_killed_leaves_the_meeting_alone_and_comes_back(
        self, meeting: Pages, administrator: Administrator, figures: Figures, part: str
    ) -> None:
        whole = administrator.server
        whole.kill(part)
        await both_see_each_other(*meeting, within=10)
        started = time.monotonic()
        whole.start(part)
        await asyncio.to_thread(whole.wait_until_ready)
        administrator.sign_in_again()
        await asyncio.to_thread(administrator.agents, ROOM, within=60, is_muted=True)
        await both_see_each_other(*meeting, within=10)
        figures.add(
            "Faults", f"{part} killed", "the meeting goes on; all answers again after its start",
            seconds=time.monotonic() - started,
        )  # fmt: skip
