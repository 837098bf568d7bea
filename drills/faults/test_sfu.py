"""The SFU is killed in a meeting: started again at once, and away for longer than any SDK waits."""

from __future__ import annotations

import asyncio
import time

import pytest
from playwright.async_api import expect

from confa_drills.figures import Figures
from confa_drills.scene import Scene
from confa_drills.server import ConfaServer
from confa_e2e import steps

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300), pytest.mark.asyncio(loop_scope="session")]

BACK_WITHIN = 3.0
LONG_OUTAGE_SECONDS = 75
"""The SDKs give up after about half a minute."""


async def until_it_answers(server: ConfaServer) -> None:
    async with asyncio.timeout(30):
        while not await asyncio.to_thread(server.answers, "live", "/rtc/validate"):
            await asyncio.sleep(0.02)


async def test_started_again_at_once_everybody_is_back_in_seconds(scene: Scene, figures: Figures) -> None:
    await scene.expect_new_media()
    scene.server.kill("livekit")
    scene.server.start("livekit")
    await until_it_answers(scene.server)
    people, pictures, agent = await asyncio.gather(
        scene.both_are_back(within=30),
        scene.both_see_each_other(within=30),
        scene.agent_is_there(within=30),
    )
    situation = "killed and started again; from its return"
    figures.add("SFU", situation, "both are in the room", seconds=people)
    figures.add("SFU", situation, "both see each other move", seconds=pictures)
    figures.add("SFU", situation, "the agent is there, muted as before", seconds=agent)
    await scene.is_as_before(within=10)
    assert max(people, agent) <= BACK_WITHIN


async def test_away_for_long_the_client_comes_back_by_itself(scene: Scene, figures: Figures) -> None:
    await scene.expect_new_media()
    scene.server.kill("livekit")
    # The outage itself.
    await asyncio.sleep(LONG_OUTAGE_SECONDS)
    scene.server.start("livekit")
    await until_it_answers(scene.server)
    started = time.monotonic()
    people = await scene.both_see_each_other(within=60)
    for page in scene.pages:
        await expect(steps.controls(page)).to_be_visible()
    situation = f"away for {LONG_OUTAGE_SECONDS} s; from its return"
    figures.add("SFU", situation, "both see each other", seconds=people)
    await scene.agent_is_there(within=60)
    seconds = time.monotonic() - started
    figures.add("SFU", situation, "the agent is there, muted as before", seconds=seconds)
    await scene.is_as_before(within=10)
