"""Every way that sound and pictures can take through a firewall."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, Playwright

from confa_drills.administrator import PASSWORD, Administrator
from confa_drills.figures import Figures
from confa_drills.internet import DOMAIN, SERVER, Internet
from confa_drills.server import ConfaServer
from confa_drills.visitors import media_path, visitor
from confa_e2e import media, steps
from confa_e2e.connections import ice_servers

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


@pytest.fixture(scope="module")
def server_with_people(server: ConfaServer, internet: Internet) -> ConfaServer:
    """It has Maria, the first administrator, and Bob."""
    Administrator(internet.vpn, server).create_people()
    return server


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def bob(
    server_with_people: ConfaServer, internet: Internet, playwright: Playwright, home: Path
) -> AsyncIterator[Page]:
    """In the meeting, at home, with nothing blocked."""
    async with visitor(playwright, internet.home, home) as page:
        await arrive(page, server_with_people, "bob")
        await steps.join(page)
        yield page


async def arrive(page: Page, server: ConfaServer, username: str) -> None:
    await page.goto(server.url(path="/room/paths"))
    await steps.sign_in(page, username, PASSWORD)


@pytest.mark.asyncio(loop_scope="session")
class TestMediaPaths:
    @pytest_asyncio.fixture(loop_scope="session")
    async def maria(
        self,
        server_with_people: ConfaServer,
        internet: Internet,
        playwright: Playwright,
        home: Path,
    ) -> AsyncIterator[Page]:
        """Before the meeting, in the office."""
        async with AsyncExitStack() as stack:
            internet.let_the_office_use()
            page = await stack.enter_async_context(visitor(playwright, internet.office, home))
            await arrive(page, server_with_people, "maria")
            yield page
            internet.let_the_office_use()
            # Else she stays in Bob's picture until the SFU misses her, beside the one who comes next.
            await steps.control(page, "Leave").click()

    async def join_and_see(self, maria: Page, bob: Page) -> float:
        """Seconds from the click to Bob's moving picture; Bob sees hers move, too."""
        started = time.monotonic()
        await steps.join(maria)
        await media.comes_to_move(steps.tile(maria, "Bob"))
        seconds = time.monotonic() - started
        await media.comes_to_move(steps.tile(bob, "maria"))
        return seconds

    async def test_behind_nat_with_all_open_it_is_udp(self, maria: Page, bob: Page, figures: Figures) -> None:
        seconds = await self.join_and_see(maria, bob)
        path = await media_path(maria)
        assert (path.protocol, path.relay, path.remote_port) == ("udp", "", 7882)
        figures.add("Media", "behind NAT, nothing blocked", path.name, seconds=seconds)

    async def test_no_server_of_somebody_else_is_asked(self, bob: Page) -> None:
        own = {f"turn:{SERVER}:3478?transport=udp", f"turns:turn.{DOMAIN}:443?transport=tcp"}
        assert await ice_servers(bob) == own

    async def test_without_udp_it_is_tcp(
        self, maria: Page, bob: Page, internet: Internet, figures: Figures
    ) -> None:
        # Without UDP both ways over TCP are right, and the quicker one is taken: so the relay is closed.
        internet.let_the_office_use(udp=False, turn=False, tcp_ports=(80, 443, 7881))
        seconds = await self.join_and_see(maria, bob)
        path = await media_path(maria)
        assert (path.protocol, path.remote_port) == ("tcp", 7881)
        figures.add("Media", "UDP blocked", path.name, seconds=seconds)

    async def test_with_only_port_443_it_is_turn_over_tls(
        self, maria: Page, bob: Page, internet: Internet, figures: Figures
    ) -> None:
        internet.let_the_office_use(udp=False, tcp_ports=(443,))
        seconds = await self.join_and_see(maria, bob)
        path = await media_path(maria)
        assert (path.type, path.relay) == ("relay", "tls")
        assert path.url == f"turns:turn.{DOMAIN}:443?transport=tcp"
        figures.add("Media", "only TCP 443 open", path.name, seconds=seconds)
