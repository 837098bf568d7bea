"""Every part but the SFU is killed in a meeting, in turn."""

from __future__ import annotations

import asyncio
import time

import pytest
from playwright.async_api import expect

from confa_drills.figures import Figures
from confa_drills.scene import Scene
from confa_e2e import steps

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180), pytest.mark.asyncio(loop_scope="session")]

GOES_ON_WITHIN = 10.0
"""Seconds in which new pictures must come while the part is away."""


@pytest.mark.parametrize("part", ["database", "redis", "api", "client", "admin", "caddy", "agents"])
async def test_the_meeting_goes_on_and_afterwards_all_is_as_before(
    scene: Scene, figures: Figures, part: str
) -> None:
    scene.server.kill(part)
    # What is up goes on.
    await scene.both_see_each_other(within=GOES_ON_WITHIN)
    started = time.monotonic()
    # Docker's part.
    scene.server.start(part)
    await asyncio.to_thread(scene.server.wait_until_ready)
    await scene.is_as_before(within=60)
    seconds = time.monotonic() - started
    figures.add("Parts", f"{part} killed", "the meeting goes on; all is as before its end", seconds=seconds)
    await scene.both_see_each_other(within=GOES_ON_WITHIN)


async def test_the_api_upgraded_loses_no_request(scene: Scene, figures: Figures) -> None:
    statuses, is_over = list[int](), asyncio.Event()

    async def go_on_asking() -> None:
        while not is_over.is_set():
            answer = await asyncio.to_thread(scene.administrator.call, "/rooms")
            statuses.append(answer.status)

    asking = asyncio.create_task(go_on_asking())
    started = time.monotonic()
    await asyncio.to_thread(scene.server.end, "api")
    scene.server.start("api")
    await asyncio.to_thread(scene.server.wait_until_ready)
    seconds = time.monotonic() - started
    is_over.set()
    await asking
    figures.add("Parts", "API ended in order and started anew", "no request is lost", seconds=seconds)
    assert len(statuses) > 1
    assert set(statuses) == {200}


async def test_who_comes_anew_afterwards_gets_in(scene: Scene) -> None:
    await scene.maria.reload()
    await expect(steps.controls(scene.maria)).to_be_visible(timeout=30_000)
    await scene.both_see_each_other(within=30)
