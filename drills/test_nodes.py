"""Two SFU nodes and Redis: people on different nodes, and the node of their room dies."""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from playwright.async_api import Playwright

from confa_drills.figures import Figures
from confa_drills.internet import VPN, Internet
from confa_drills.meeting import Administrator, arrive, both_see_each_other
from confa_drills.server import NODES, ConfaServer
from confa_drills.visitors import trust, visitor
from confa_e2e import media

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300), pytest.mark.asyncio(loop_scope="session")]

ROOM = "nodes"
BACK_WITHIN = 12.0


def node_of(server: ConfaServer, room: str) -> str:
    """The part that hosts the room, as Redis has it."""
    node = server.host.run("redis-cli", "hget", "room_node_map", room).strip().strip('"')
    for part in ("livekit", "livekit-2"):
        if node and node in (server.folder / f"{part}.log").read_text():
            return part
    raise LookupError(f"{room} is on {node!r}, which is no node of ours")


async def test_when_the_node_of_a_room_dies_everybody_is_back_on_the_other(
    internet: Internet, playwright: Playwright, tmp_path: Path, figures: Figures
) -> None:
    async with AsyncExitStack() as stack:
        server = stack.enter_context(
            ConfaServer(internet.server, tmp_path, admin_networks=f"{VPN}/32", parts=NODES)
        )
        administrator = Administrator(internet.vpn, server)
        administrator.create_people()
        home = tmp_path / "home"
        trust(home, server.authority)
        maria = await stack.enter_async_context(visitor(playwright, internet.office, home))
        bob = await stack.enter_async_context(visitor(playwright, internet.home, home))
        for page, name in ((maria, "maria"), (bob, "bob")):
            await arrive(page, server, ROOM, name)
        await both_see_each_other(maria, bob, within=30)
        await asyncio.to_thread(administrator.call_agent, ROOM)
        for page in (maria, bob):
            await media.expect_new_tracks(page)
        first = node_of(server, ROOM)
        started = time.monotonic()
        server.kill(first)
        seconds = await both_see_each_other(maria, bob, within=60)
        assert node_of(server, ROOM) != first
        await asyncio.to_thread(administrator.agents, ROOM, within=60, is_muted=True)
        of_the_agent = time.monotonic() - started
        figures.add("Two SFU nodes", "the room's node killed", "both see each other again", seconds=seconds)
        figures.add("Two SFU nodes", "the agent", "there once, muted as before", seconds=of_the_agent)
        assert seconds <= BACK_WITHIN
