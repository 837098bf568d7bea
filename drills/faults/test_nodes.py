"""Two SFU nodes and Redis: people on different nodes are in one room, and the node that has it dies."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Playwright

from confa_drills.figures import Figures
from confa_drills.internet import Internet
from confa_drills.parts import TWO_NODES
from confa_drills.scene import ROOM, Scene, meeting
from confa_drills.server import ConfaServer

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180), pytest.mark.asyncio(loop_scope="session")]

NODES = ("livekit", "livekit-2")
BACK_WITHIN = 12.0


def node_of_the_room(server: ConfaServer) -> str:
    """The part that has the room, as Redis knows it."""
    redis = ("redis-cli", "--no-auth-warning", "-a", server.parts.secrets.redis)
    node = server.host.run(*redis, "hget", "room_node_map", ROOM).strip().strip('"')
    for part in NODES:
        if any("starting LiveKit server" in line and node in line for line in server.log(part).splitlines()):
            return part
    raise LookupError(f"{ROOM} is on {node!r}, which is no node of ours")


def node_of(server: ConfaServer, identity: str) -> str:
    """The part at which somebody signals: where they came last."""
    came = {
        part: entry["ts"]
        for part in NODES
        for entry in map(json.loads, re.findall(r"^\{.*\}$", server.log(part), re.MULTILINE))
        if entry["msg"] == "new client WS connected" and entry.get("participant") == identity
    }
    return max(came, key=lambda part: came[part])


async def signal_at_different_nodes(scene: Scene) -> None:
    """Caddy takes one of the nodes with the fewest connections; so Bob comes again until it is another."""
    read = scene.administrator.read
    async with asyncio.timeout(60):
        while True:
            people = await asyncio.to_thread(read, f"/rooms/{ROOM}/participants")
            identities = {person["name"]: person["identity"] for person in people}
            if node_of(scene.server, identities["maria"]) != node_of(scene.server, identities["Bob"]):
                return
            await scene.bob.reload()
            await scene.both_see_each_other(within=30)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def two_nodes(
    internet: Internet, playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Scene]:
    folder = tmp_path_factory.mktemp("nodes")
    # Only then they say who comes to which of them.
    settings = {part: {"LIVEKIT_LOGGING_LEVEL": "debug"} for part in NODES}
    async with meeting(
        internet,
        playwright,
        folder,
        parts=TWO_NODES,
        settings=settings,
        before_the_agent=signal_at_different_nodes,
    ) as begun:
        yield begun


async def test_when_the_node_of_the_room_dies_everybody_is_back_on_the_other(
    two_nodes: Scene, figures: Figures
) -> None:
    scene, server = two_nodes, two_nodes.server
    await scene.expect_new_media()
    first = node_of_the_room(server)
    server.kill(first)
    people, agent = await asyncio.gather(
        scene.both_see_each_other(within=60), scene.agent_is_there(within=60)
    )
    situation = "the room's node killed"
    figures.add("Two SFU nodes", situation, "both see each other again", seconds=people)
    figures.add("Two SFU nodes", situation, "the agent is there, muted as before", seconds=agent)
    assert node_of_the_room(server) != first
    await scene.is_as_before(within=10)
    assert max(people, agent) <= BACK_WITHIN


async def test_a_node_that_comes_back_takes_rooms_again(two_nodes: Scene) -> None:
    server = two_nodes.server
    (lost,) = set(NODES) - {node_of_the_room(server)}
    server.start(lost)
    await asyncio.to_thread(server.wait_until_ready)
    await two_nodes.expect_new_media()
    server.kill(node_of_the_room(server))
    await two_nodes.both_see_each_other(within=60)
    assert node_of_the_room(server) == lost
    await two_nodes.is_as_before(within=60)
