"""Two people, from nothing to a meeting: console, sign-in, pre-join, the room, through Caddy and the SFU."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from confa_e2e import media, steps
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ROOM = "weekly"
AUDIBLE = 0.005
"""RMS. Chromium's fake microphone beeps once a second far above this; silence is 0."""


@dataclass
class Meeting:
    alice: Page
    bob: Page
    complaints: list[list[str]]

    @property
    def pages(self) -> tuple[Page, Page]:
        return self.alice, self.bob


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def meeting(
    stack: LaunchedStack, newcomer: Callable[..., Awaitable[steps.Visitor]], people: dict[str, str]
) -> AsyncIterator[Meeting]:
    """Alice and Bob, users made in the console, in one room."""
    alice, bob = await asyncio.gather(newcomer(), newcomer())
    pages = [await alice.page(), await bob.page()]
    for page, username in zip(pages, ("alice", "bob"), strict=True):
        await page.goto(stack.url())
        await steps.sign_in(page, username, people[username])
        await expect(page.get_by_label("Room name", exact=True)).to_be_visible()
    for page in pages:
        await steps.open_room(page, stack, ROOM)
    await asyncio.gather(*(steps.join(page) for page in pages))
    yield Meeting(*pages, [alice.complaints, bob.complaints])


class TestTogether:
    async def test_each_sees_the_other_move(self, meeting: Meeting) -> None:
        shown = await asyncio.gather(
            media.shows_motion(steps.tile(meeting.alice, "Bob")),
            media.shows_motion(steps.tile(meeting.bob, "Alice")),
        )
        assert shown == [True, True]

    async def test_each_hears_the_other(self, meeting: Meeting) -> None:
        loudness = await asyncio.gather(*(media.loudness(page) for page in meeting.pages))
        assert min(loudness) > AUDIBLE

    async def test_a_chat_message_arrives(self, meeting: Meeting) -> None:
        await steps.control(meeting.alice, "Chat").click()
        await meeting.alice.get_by_label("Message", exact=True).fill("The agenda is in the folder.")
        await meeting.alice.get_by_role("button", name="Send", exact=True).click()
        await expect(steps.control(meeting.bob, "Chat")).to_have_accessible_description("1 unread message")
        await steps.control(meeting.bob, "Chat").click()
        await expect(meeting.bob.get_by_text("The agenda is in the folder.")).to_be_visible()

    async def test_a_muted_microphone_is_silent_and_everybody_sees_it(self, meeting: Meeting) -> None:
        await steps.control(meeting.alice, "Microphone").click()
        await expect(steps.tile(meeting.bob, "Alice").get_by_label("Microphone off")).to_be_visible()
        assert await media.loudness(meeting.bob, seconds=2) < AUDIBLE
        await steps.control(meeting.alice, "Microphone").click()
        await expect(steps.tile(meeting.bob, "Alice").get_by_label("Microphone off")).to_have_count(0)
        assert await media.loudness(meeting.bob) > AUDIBLE

    async def test_people_lists_who_is_here(self, meeting: Meeting) -> None:
        await steps.control(meeting.bob, "People").click()
        listed = meeting.bob.get_by_role("list", name="People")
        await expect(listed.get_by_role("listitem")).to_have_count(2)

    async def test_a_shared_screen_arrives(self, meeting: Meeting) -> None:
        await steps.control(meeting.bob, "Share screen").click()
        await expect(steps.control(meeting.bob, "Share screen")).to_have_attribute("aria-pressed", "true")
        shared = meeting.alice.get_by_role("figure", name="Bob's screen")
        assert await media.shows_motion(shared)
        await steps.control(meeting.bob, "Share screen").click()
        await expect(shared).to_have_count(0)


class TestComingAndGoing:
    async def test_a_reload_comes_back_without_a_ghost_or_a_sign_in(self, meeting: Meeting) -> None:
        await meeting.alice.reload()
        await expect(steps.controls(meeting.alice)).to_be_visible(timeout=20_000)
        await expect(steps.tile(meeting.alice, "Bob")).to_have_count(1)
        await expect(steps.tile(meeting.bob, "Alice")).to_have_count(1)
        assert await media.shows_motion(steps.tile(meeting.bob, "Alice"))
        assert await meeting.bob.locator("[data-identity]").count() == 2

    async def test_who_leaves_is_gone_for_the_others_within_three_seconds(self, meeting: Meeting) -> None:
        await steps.control(meeting.alice, "Leave").click()
        await expect(steps.tile(meeting.bob, "Alice")).to_have_count(0, timeout=3_000)

    async def test_no_browser_reported_an_error(self, meeting: Meeting) -> None:
        assert meeting.complaints == [[], []]
