"""Every secret is replaced in a meeting, as docs/self-hosting.md says."""

from __future__ import annotations

import asyncio
import time

import pytest
from playwright.async_api import expect

from confa_drills.figures import Figures
from confa_drills.scene import Scene
from confa_e2e import steps

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180), pytest.mark.asyncio(loop_scope="session")]


async def test_all_are_replaced_and_nobody_leaves_the_meeting(scene: Scene, figures: Figures) -> None:
    server = scene.server
    await scene.expect_new_media()
    started = time.monotonic()
    server.parts.secrets.replace()
    for part in ("redis", "livekit", "api", "agents"):
        await asyncio.to_thread(server.end, part)
        server.start(part)
    await asyncio.to_thread(server.wait_until_ready)
    await scene.both_see_each_other(within=60)
    seconds = time.monotonic() - started
    figures.add("Secrets", "SFU's, sessions', Redis'", "both see each other again", seconds=seconds)
    await scene.is_as_before(within=60)
    # Nobody has to sign in again.
    await scene.bob.reload()
    await expect(steps.controls(scene.bob)).to_be_visible(timeout=30_000)
    await scene.both_see_each_other(within=30)
