"""Agents in a meeting, as people meet them: allowed, invited, commanded, seen, and sent away."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, Route, expect

from confa_e2e import steps
from confa_e2e.looks import look_at_sizes
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ROOM = "with-agents"
SIZES = ((1440, 900), (768, 1024), (390, 844))
WISHES = ("take a note: the budget is settled.", "add an action item for Bob to send the figures.")
PRESENT_WITHIN = 10_000
"""Milliseconds from an invitation to the agent's tile, on a machine that is busy with browsers."""


@dataclass
class Meeting:
    maria: Page
    """An administrator."""
    alice: Page
    complaints: list[list[str]]

    @property
    def pages(self) -> tuple[Page, Page]:
        return self.maria, self.alice


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def meeting(
    stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
) -> AsyncIterator[Meeting]:
    visitors = [await newcomer(), await newcomer()]
    pages = [await visitor.page() for visitor in visitors]
    for page, username in zip(pages, ("maria", "alice"), strict=True):
        await page.goto(stack.url(path=f"/room/{ROOM}"))
        await steps.sign_in(page, username, people[username])
        await steps.join(page)
        await steps.control(page, "Agents").click()
    yield Meeting(pages[0], pages[1], [visitor.complaints for visitor in visitors])


def panel(page: Page) -> Locator:
    return page.get_by_role("region", name="Agents", exact=True)


def captions(page: Page) -> Locator:
    return page.get_by_role("region", name="Captions", exact=True)


def button(page: Page, name: str) -> Locator:
    return panel(page).get_by_role("button", name=name, exact=True)


def agent_tile(page: Page) -> Locator:
    return page.locator("[data-identity^=agent-]")


async def invite(page: Page, role: str) -> None:
    await button(page, "Invite agent").click()
    await page.get_by_role("menuitem", name=role, exact=True).click()


async def look(page: Page, name: str) -> None:
    await look_at_sizes(page, name, SIZES)
    await page.set_viewport_size({"width": 1440, "height": 900})


class TestAllowing:
    async def test_without_leave_nobody_can_invite_and_captions_say_why(self, meeting: Meeting) -> None:
        await expect(panel(meeting.alice)).to_contain_text("Agents are turned off in this room.")
        await expect(button(meeting.alice, "Invite agent")).to_have_count(0)
        await steps.control(meeting.alice, "Captions").click()
        await expect(captions(meeting.alice)).to_contain_text("agents are turned off in this room")

    async def test_an_administrator_allows_them_and_everybody_can_invite_at_once(
        self, meeting: Meeting
    ) -> None:
        await panel(meeting.maria).get_by_role("switch", name="Allow agents in this room").press("Space")
        await expect(button(meeting.alice, "Invite agent")).to_be_visible(timeout=3_000)
        await expect(captions(meeting.alice).get_by_role("button", name="Invite Scribe")).to_be_visible()
        await look(meeting.alice, "agents-nobody")


class TestInviting:
    async def test_an_invited_agent_is_seen_by_all_and_greets_in_captions(self, meeting: Meeting) -> None:
        greeting = expect(captions(meeting.alice)).to_contain_text("I am Friendly", timeout=20_000)
        await asyncio.gather(invite(meeting.alice, "Friendly"), greeting)
        for page in meeting.pages:
            await expect(agent_tile(page)).to_have_count(1, timeout=PRESENT_WITHIN)
            await expect(agent_tile(page)).to_contain_text("Friendly")
            await expect(panel(page)).to_contain_text("This server only")
        await expect(panel(meeting.alice)).to_contain_text("of 2 people")
        await look(meeting.alice, "agents-friendly")

    async def test_what_was_said_stays_in_the_history(self, meeting: Meeting) -> None:
        await captions(meeting.alice).get_by_role("button", name="Captions history").click()
        history = meeting.alice.get_by_role("region", name="Captions history", exact=True)
        await expect(history).to_contain_text("I am Friendly")
        async with meeting.alice.expect_download() as saving:
            await history.get_by_role("button", name="Save as WebVTT").click()
        saved = (await (await saving.value).path()).read_text()
        assert saved.startswith("WEBVTT\n\n00:00:00.000 --> ")
        assert "<v Friendly>" in saved
        await look(meeting.alice, "captions-history")
        await steps.control(meeting.alice, "Agents").click()


class TestConsent:
    async def test_an_agent_gives_up_who_does_not_want_to_be_heard_also_after_a_reload(
        self, meeting: Meeting
    ) -> None:
        await expect(panel(meeting.maria)).to_contain_text("2 of 2 people")
        switch = meeting.maria.get_by_role("switch", name="Agents may not hear me", exact=True)
        await switch.press("Space")
        await expect(panel(meeting.alice)).to_contain_text("1 of 2 people")
        await meeting.maria.reload()
        await steps.control(meeting.maria, "Agents").click(timeout=20_000)
        await expect(agent_tile(meeting.maria)).to_have_count(1)
        await expect(panel(meeting.maria)).to_contain_text("1 of 2 people")
        await expect(switch).to_be_checked()
        await switch.press("Space")
        await expect(panel(meeting.alice)).to_contain_text("2 of 2 people")


class TestNotes:
    async def test_what_an_agent_was_told_to_note_stays_with_the_room(
        self, meeting: Meeting, stack: LaunchedStack
    ) -> None:
        await steps.control(meeting.alice, "Chat").click()
        for wish in WISHES:
            await meeting.alice.get_by_label("Message", exact=True).fill(f"Friendly, {wish}")
            await meeting.alice.get_by_role("button", name="Send", exact=True).click()
        messages = meeting.alice.get_by_role("log").get_by_role("listitem")
        answers = messages.filter(has_text=re.compile(r"^\s*Friendly\s*Agent"))
        await expect(answers.first).to_be_visible()
        # Whoever comes later reads what the agent wrote, as the others saw it.
        await meeting.alice.reload()
        await steps.control(meeting.alice, "Chat").click()
        await expect(answers.first).to_be_visible()
        await steps.control(meeting.alice, "Agents").click()
        book = await meeting.maria.context.new_page()
        await book.goto(stack.url(path=f"/rooms/{ROOM}"))
        notes = book.get_by_role("list", name="Notes")
        async with asyncio.timeout(20):
            while await notes.get_by_role("listitem").count() < 2:
                await book.reload()
                await expect(book.get_by_text("Running now")).to_be_visible()
        await expect(notes).to_contain_text("budget is settled")
        await expect(notes).to_contain_text("For Bob")
        await book.get_by_label("Username", exact=True).fill("bob")
        await book.get_by_role("button", name="Add", exact=True).click()
        await expect(book.get_by_role("list", name="Members").get_by_text("Bob", exact=True)).to_be_visible()
        await look(book, "room-book")
        await book.close()


class TestCommanding:
    async def test_a_muted_agent_looks_muted_to_all_until_somebody_unmutes_it(self, meeting: Meeting) -> None:
        await button(meeting.alice, "Mute Friendly").click()
        for page in meeting.pages:
            await expect(agent_tile(page)).to_have_attribute("data-mood", "muted")
            await expect(agent_tile(page)).to_contain_text("Muted")
        await button(meeting.maria, "Unmute Friendly").click()
        await expect(button(meeting.alice, "Mute Friendly")).to_be_visible()
        await expect(agent_tile(meeting.alice)).not_to_have_attribute("data-mood", "muted")

    async def test_a_focus_is_seen_by_all_until_it_ends(self, meeting: Meeting) -> None:
        await button(meeting.alice, "Focus Friendly on me").click()
        await expect(panel(meeting.alice)).to_contain_text("Focused on you")
        await expect(panel(meeting.maria)).to_contain_text("Focused on Alice")
        await button(meeting.alice, "End focus of Friendly").click()
        await expect(panel(meeting.maria)).not_to_contain_text("Focused on Alice")
        await button(meeting.alice, "Stop Friendly").click()

    async def test_a_removed_agent_is_gone_for_all(self, meeting: Meeting) -> None:
        await button(meeting.alice, "Remove Friendly").click()
        for page in meeting.pages:
            await expect(agent_tile(page)).to_have_count(0)
            await expect(panel(page)).to_contain_text("Agents are allowed in this room.")


class TestForbidding:
    async def test_an_agent_leaves_after_a_question_that_names_it(self, meeting: Meeting) -> None:
        await captions(meeting.alice).get_by_role("button", name="Invite Scribe").click()
        await expect(agent_tile(meeting.maria)).to_have_count(1, timeout=PRESENT_WITHIN)
        await forbid(meeting.maria)
        dialog = meeting.maria.get_by_role("alertdialog", name="Forbid agents in this room?")
        await expect(dialog).to_contain_text("Scribe leaves this meeting at once.")
        await look(meeting.maria, "agents-forbid")
        await dialog.get_by_role("button", name="Forbid agents").click()
        for page in meeting.pages:
            await expect(agent_tile(page)).to_have_count(0)
        await expect(panel(meeting.alice)).to_contain_text("Agents are turned off in this room.")

    async def test_an_invitation_that_comes_too_late_says_why_it_failed(self, meeting: Meeting) -> None:
        await panel(meeting.maria).get_by_role("switch", name="Allow agents in this room").press("Space")
        sent, forbidden = asyncio.Event(), asyncio.Event()

        async def hold(route: Route) -> None:
            sent.set()
            await forbidden.wait()
            await route.continue_()

        await meeting.alice.route("**/agents/invite", hold)
        await invite(meeting.alice, "Friendly")
        await asyncio.wait_for(sent.wait(), 10)
        await expect(panel(meeting.alice)).to_contain_text("Joining…")
        await forbid(meeting.maria)
        await expect(button(meeting.alice, "Invite agent")).to_have_count(0)
        forbidden.set()
        await expect(panel(meeting.alice)).to_contain_text("No agents are allowed in this room.")
        await expect(button(meeting.alice, "Try again")).to_be_visible()
        await button(meeting.alice, "Dismiss").click()
        await expect(panel(meeting.alice)).to_contain_text("Agents are turned off in this room.")

    async def test_no_browser_reported_an_error_but_the_refusal(self, meeting: Meeting) -> None:
        assert [[line for line in lines if "409" not in line] for lines in meeting.complaints] == [[], []]


async def forbid(administrator: Page) -> None:
    switch = panel(administrator).get_by_role("switch", name="Allow agents in this room")
    await expect(switch).to_be_checked()
    await switch.press("Space")
