""" "Agents may not hear me", proven by one that takes every sound it can get."""

from __future__ import annotations

import asyncio

import pytest
from playwright.async_api import Page, expect

from confa_e2e import spy, steps
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(240)]

ROOM = "unheard"
AUDIBLE = 0.005
"""RMS. Chromium's fake microphone beeps once a second far above this; silence is 0."""

PATIENCE = 2.0
"""Seconds within which a change has to be in force."""

BEEPS = 2.5
"""Seconds in which a microphone that is heard has beeped at least twice."""


@pytest.fixture
def sfu_port(stack: LaunchedStack) -> int:
    """Where the SFU listens, past Caddy."""
    return int(stack.environment["LIVEKIT_PORT"])


async def silence(ear: spy.Spy) -> bool:
    await asyncio.sleep(PATIENCE)
    return await ear.hears_in(BEEPS) < AUDIBLE


async def test_no_agent_gets_a_sound_of_somebody_who_does_not_want_it(
    stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str], sfu_port: int
) -> None:
    alice = await (await newcomer()).page()
    await alice.goto(stack.url(path=f"/room/{ROOM}"))
    await steps.sign_in(alice, "alice", people["alice"])
    await steps.join(alice)
    async with spy.listening(stack, ROOM, "scribe", port=sfu_port) as ear:
        assert await ear.hears_in(BEEPS) > AUDIBLE
        await steps.control(alice, "Agents").click()
        await alice.get_by_role("switch", name="Agents may not hear me", exact=True).click()
        assert await silence(ear), "after the switch"
        await choose_another_microphone(alice)
        assert await silence(ear), "after another microphone"
        await alice.reload()
        await expect(steps.controls(alice)).to_be_visible(timeout=20_000)
        assert await silence(ear), "after a reload"
    async with spy.listening(stack, ROOM, "expert", port=sfu_port) as late:
        assert await silence(late), "for one who comes later"


async def choose_another_microphone(page: Page) -> None:
    await steps.control(page, "Microphone and speaker menu").click()
    menu = page.get_by_role("menu", name="Microphone and speaker")
    microphones = menu.get_by_role("group", name="Microphone").get_by_role("menuitemradio")
    await microphones.last.click()
