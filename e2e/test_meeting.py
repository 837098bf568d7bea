"""Two people, from nothing to a meeting: console, sign-in, pre-join, the room, through Caddy and the SFU."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from confa_e2e import media, slides, steps
from confa_e2e.looks import look_at_sizes
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ROOM = "Weekly"
SIZE = ((1440, 900),)
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
    stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
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
    yield Meeting(pages[0], pages[1], [alice.complaints, bob.complaints])


# A player that no page shows, put where `media.loudness` finds it.
_SHOW_PLAYERS = """
const play = HTMLMediaElement.prototype.play;
HTMLMediaElement.prototype.play = function () {
  if (!this.isConnected) document.body.append(this);
  return play.call(this);
};
"""


class TestBeforeJoining:
    async def test_the_way_to_the_media_server_is_open_before_the_click(
        self, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        maria = await newcomer()
        page = await maria.page()
        await page.goto(stack.url(path="/room/at-the-door"))
        async with page.expect_response(lambda answer: answer.request.method == "HEAD") as prepared:
            await steps.sign_in(page, "maria", people["maria"])
        answer = await prepared.value
        assert (answer.url, answer.status) == (stack.url("live"), 204)
        assert maria.complaints == []
        await page.close()

    async def test_the_speaker_can_be_heard(
        self, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        maria = await (await newcomer()).page()
        await maria.add_init_script(_SHOW_PLAYERS)
        await maria.goto(stack.url(path="/room/sound-check"))
        await steps.sign_in(maria, "maria", people["maria"])
        test = maria.get_by_role("button", name="Test speaker", exact=True)
        await test.click()
        assert await media.loudness(maria, seconds=0.5) > AUDIBLE
        await expect(test).to_be_enabled()
        await maria.close()


class TestTogether:
    async def test_each_sees_the_other_move(self, meeting: Meeting) -> None:
        shown = await asyncio.gather(
            media.shows_motion(steps.tile(meeting.alice, "Bob")),
            media.shows_motion(steps.tile(meeting.bob, "Alice")),
        )
        assert all(shown)

    async def test_both_read_how_long_it_takes(self, meeting: Meeting) -> None:
        for page in meeting.pages:
            clock = page.get_by_role("timer", name="Meeting time", exact=True)
            await expect(clock).to_have_text(re.compile(r"^\d+ min$"))

    async def test_each_hears_the_other(self, meeting: Meeting) -> None:
        loudness = await asyncio.gather(*(media.loudness(page) for page in meeting.pages))
        assert min(loudness) > AUDIBLE

    async def test_noise_is_taken_out_in_the_browser_for_who_wants_it(self, meeting: Meeting) -> None:
        heard = await media.loudness(meeting.bob)
        await turn_noise_filter(meeting.alice)
        async with asyncio.timeout(40):
            while await media.loudness(meeting.bob) > heard / 2:
                pass
        await turn_noise_filter(meeting.alice)
        async with asyncio.timeout(40):
            while await media.loudness(meeting.bob) < heard / 2:
                pass

    async def test_a_chat_message_arrives(self, meeting: Meeting) -> None:
        await steps.control(meeting.alice, "Chat").click()
        await meeting.alice.get_by_label("Message", exact=True).fill("The agenda is in the folder.")
        await meeting.alice.get_by_role("button", name="Send", exact=True).click()
        await expect(steps.control(meeting.bob, "Chat")).to_have_accessible_description("1 unread")
        await steps.control(meeting.bob, "Chat").click()
        await expect(meeting.bob.get_by_text("The agenda is in the folder.")).to_be_visible()

    async def test_a_muted_microphone_is_silent_and_everybody_sees_it(self, meeting: Meeting) -> None:
        await steps.control(meeting.alice, "Microphone").click()
        muted = meeting.bob.get_by_role("article", name="Alice, microphone off")
        await expect(muted).to_be_visible()
        assert await media.loudness(meeting.bob, seconds=2) < AUDIBLE
        await steps.control(meeting.alice, "Microphone").click()
        await expect(muted).to_have_count(0)
        assert await media.loudness(meeting.bob) > AUDIBLE

    async def test_the_room_keeps_the_title_that_was_typed(self, meeting: Meeting) -> None:
        for page in meeting.pages:
            await expect(page.get_by_role("heading", name=ROOM, exact=True, level=1)).to_be_visible()

    async def test_people_lists_who_is_here(self, meeting: Meeting) -> None:
        await steps.control(meeting.bob, "People").click()
        listed = meeting.bob.get_by_role("list", name="Who is here")
        await expect(listed.get_by_role("listitem")).to_have_count(2)

    async def test_a_shared_screen_arrives(self, meeting: Meeting) -> None:
        deck = await slides.show(meeting.bob)
        await steps.control(meeting.bob, "Share screen").click()
        await expect(steps.control(meeting.bob, "Share screen")).to_have_attribute("aria-pressed", "true")
        shared = meeting.alice.get_by_role("figure").filter(has_text="Bob’s screen")
        assert await media.shows_motion(shared)
        await steps.control(meeting.bob, "Share screen").click()
        await expect(shared).to_have_count(0)
        await deck.close()


class TestAgents:
    async def test_what_an_administrator_allows_everybody_sees_at_once(
        self, meeting: Meeting, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        maria = await (await newcomer()).page()
        await maria.goto(stack.url(path=f"/room/{ROOM}"))
        await steps.sign_in(maria, "maria", people["maria"])
        await steps.join(maria)
        for page in (maria, meeting.bob):
            await steps.control(page, "Agents").click()
        switch_name = "Allow agents in this room"
        switch = maria.get_by_role("switch", name=switch_name)
        forbidden = meeting.bob.get_by_text("Agents are turned off in this room.", exact=False)
        allowed = meeting.bob.get_by_text("Agents are allowed in this room.", exact=True)
        await expect(forbidden).to_be_visible()
        await expect(meeting.bob.get_by_role("switch", name=switch_name)).to_have_count(0)
        for is_allowed in (True, False):
            await switch.focus()
            await maria.keyboard.press("Space")
            await expect(switch).to_be_checked(checked=is_allowed)
            await expect(allowed if is_allowed else forbidden).to_be_visible(timeout=2_000)
            if is_allowed:
                await look_at_sizes(maria, "agents-on-administrator", SIZE)
                await look_at_sizes(meeting.bob, "agents-on-person", SIZE)
        await maria.close()
        await expect(meeting.bob.locator("[data-identity]")).to_have_count(2)


async def turn_noise_filter(page: Page) -> None:
    """On or off. What it takes out here is the beep of Chromium's microphone, which is no voice."""
    await steps.control(page, "Microphone and speaker menu").click()
    await page.get_by_role("menuitemcheckbox", name="Take noise out", exact=True).click()
    await page.keyboard.press("Escape")


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
