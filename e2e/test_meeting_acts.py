"""What people do in a meeting besides talking: hands, reactions, layouts, keys, and those who lead it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from confa_e2e import steps
from confa_e2e.looks import look_at_sizes
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ROOM = "acts"
SIZES = ((1440, 900), (768, 1024), (390, 844))


@dataclass
class Meeting:
    alice: Page
    """Came first, and owns the room."""
    bob: Page
    complaints: list[list[str]]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def meeting(
    stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
) -> AsyncIterator[Meeting]:
    visitors = [await newcomer(), await newcomer()]
    pages = [await visitor.page() for visitor in visitors]
    for page, username in zip(pages, ("alice", "bob"), strict=True):
        await page.goto(stack.url(path=f"/room/{ROOM}"))
        await steps.sign_in(page, username, people[username])
        await steps.join(page)
    await expect(pages[0].locator("[data-identity]")).to_have_count(2)
    yield Meeting(pages[0], pages[1], [visitor.complaints for visitor in visitors])


def row(page: Page, name: str) -> Locator:
    """Somebody in the list of people."""
    return page.get_by_role("list", name="Who is here").get_by_role("listitem").filter(has_text=name)


async def look(page: Page, name: str) -> None:
    await look_at_sizes(page, name, SIZES)
    await page.set_viewport_size({"width": 1440, "height": 900})


class TestExpressions:
    async def test_a_raised_hand_is_seen_by_all_and_counted(self, meeting: Meeting) -> None:
        await steps.control(meeting.bob, "Raise hand").click()
        await expect(steps.tile(meeting.alice, "Bob").get_by_text("Hand up, number 1")).to_be_attached()
        await meeting.alice.keyboard.press("h")
        await expect(steps.tile(meeting.bob, "Alice").get_by_text("Hand up, number 2")).to_be_attached()
        await expect(steps.control(meeting.alice, "Raise hand")).to_have_attribute("aria-pressed", "true")
        await look(meeting.alice, "meeting-hands")

    async def test_a_reaction_rises_from_the_senders_tile(self, meeting: Meeting) -> None:
        seen = steps.tile(meeting.alice, "Bob").get_by_text("🎉")
        await steps.control(meeting.bob, "React").click()
        item = meeting.bob.get_by_role("menuitem", name="Celebration", exact=True)
        await asyncio.gather(expect(seen).to_be_attached(), item.click())
        await expect(seen).to_have_count(0)

    async def test_agents_may_not_hear_is_seen_by_others(self, meeting: Meeting) -> None:
        await steps.control(meeting.bob, "Agents").click()
        switch = meeting.bob.get_by_role("switch", name="Agents may not hear me", exact=True)
        await switch.click()
        await expect(steps.tile(meeting.alice, "Bob").get_by_text("Agents may not hear")).to_be_attached()
        await expect(switch).to_be_checked()
        await meeting.bob.keyboard.press("Escape")


class TestViews:
    async def test_the_keys_are_listed_and_work(self, meeting: Meeting) -> None:
        await meeting.alice.keyboard.press("?")
        dialog = meeting.alice.get_by_role("dialog", name="Keyboard shortcuts")
        await expect(dialog).to_be_visible()
        await look(meeting.alice, "meeting-shortcuts")
        await dialog.get_by_role("button", name="Close", exact=True).click()
        await expect(dialog).to_have_count(0)
        await meeting.alice.keyboard.press("m")
        await expect(steps.control(meeting.alice, "Microphone")).to_have_attribute("aria-pressed", "false")
        await meeting.alice.get_by_role("heading", level=1).click()
        await meeting.alice.keyboard.down("Space")
        await expect(steps.control(meeting.alice, "Microphone")).to_have_attribute("aria-pressed", "true")
        await meeting.alice.keyboard.up("Space")
        await expect(steps.control(meeting.alice, "Microphone")).to_have_attribute("aria-pressed", "false")
        await meeting.alice.keyboard.press("m")

    async def test_somebody_pinned_is_large_until_the_grid_is_wanted(self, meeting: Meeting) -> None:
        alice = meeting.alice
        bobs = steps.tile(alice, "Bob")
        await bobs.hover()
        await alice.get_by_role("button", name="Pin Bob", exact=True).click()
        await expect(alice.get_by_role("radio", name="Speaker")).to_be_checked()
        await look(alice, "meeting-speaker")
        large, small = await bobs.bounding_box(), await steps.tile(alice, "Alice").bounding_box()
        assert large is not None
        assert small is not None
        assert large["width"] > 2 * small["width"]
        await alice.get_by_text("Grid", exact=True).click()
        await expect(alice.get_by_role("button", name="Pin Bob", exact=True)).to_be_attached()


class TestChatForLateComers:
    async def test_what_was_written_before_is_there_after_coming_late(
        self, meeting: Meeting, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        await steps.control(meeting.alice, "Chat").click()
        await meeting.alice.get_by_label("Message", exact=True).fill("We start with the budget.")
        kept = meeting.alice.expect_response(lambda answer: answer.url.endswith("/messages"))
        async with kept:
            await meeting.alice.get_by_role("button", name="Send", exact=True).click()
        await meeting.alice.keyboard.press("Escape")
        maria = await (await newcomer()).page()
        await maria.goto(stack.url(path=f"/room/{ROOM}"))
        await steps.sign_in(maria, "maria", people["maria"])
        await steps.join(maria)
        await steps.control(maria, "Chat").click()
        await expect(maria.get_by_text("We start with the budget.")).to_be_visible()
        await expect(steps.control(maria, "Chat")).not_to_have_attribute("aria-description", "1 unread")
        await steps.control(maria, "Leave").click()
        await expect(steps.controls(maria)).to_have_count(0)


class TestLeading:
    async def test_the_owner_mutes_somebody_who_learns_of_it(self, meeting: Meeting) -> None:
        await steps.control(meeting.alice, "People").click()
        await look(meeting.alice, "meeting-people-owner")
        await row(meeting.alice, "Bob").get_by_role("button", name="Mute Bob", exact=True).click()
        await expect(steps.control(meeting.bob, "Microphone")).to_have_attribute("aria-pressed", "false")
        await expect(meeting.bob.get_by_text("A host muted your microphone.").first).to_be_attached()

    async def test_the_owner_lowers_a_hand(self, meeting: Meeting) -> None:
        name = "Lower hand of Bob"
        await row(meeting.alice, "Bob").get_by_role("button", name=name, exact=True).click()
        await expect(steps.control(meeting.bob, "Raise hand")).to_have_attribute("aria-pressed", "false")

    async def test_others_have_no_such_buttons(self, meeting: Meeting) -> None:
        await steps.control(meeting.bob, "People").click()
        await expect(row(meeting.bob, "Alice")).to_be_visible()
        await expect(meeting.bob.get_by_role("button", name="Remove Alice", exact=True)).to_have_count(0)

    async def test_a_removed_person_learns_of_it_and_may_be_let_back(self, meeting: Meeting) -> None:
        await row(meeting.alice, "Bob").get_by_role("button", name="Remove Bob", exact=True).click()
        dialog = meeting.alice.get_by_role("alertdialog", name="Remove Bob?")
        await dialog.get_by_role("button", name="Remove", exact=True).click()
        await expect(meeting.bob.get_by_text("You were removed from this meeting")).to_be_visible()
        await meeting.alice.get_by_role("button", name="Let back in", exact=True).click()
        await expect(meeting.alice.get_by_text("Bob may come back.").first).to_be_attached()
        await meeting.bob.get_by_role("button", name="Join again", exact=True).click()
        await expect(steps.controls(meeting.bob)).to_be_visible()

    async def test_the_owner_ends_the_meeting_for_everyone(self, meeting: Meeting) -> None:
        await steps.control(meeting.alice, "More").click()
        await meeting.alice.get_by_role("menuitem", name="End for all", exact=True).click()
        dialog = meeting.alice.get_by_role("alertdialog", name="End the meeting for everyone?")
        await dialog.get_by_role("button", name="End for all", exact=True).click()
        for page in (meeting.alice, meeting.bob):
            await expect(page.get_by_text("The meeting ended")).to_be_visible()


class TestAccount:
    async def test_sessions_elsewhere_end_from_the_account(
        self, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        here, elsewhere = await (await newcomer()).page(), await (await newcomer()).page()
        for page in (elsewhere, here):
            await page.goto(stack.url(path="/account"))
            await steps.sign_in(page, "bob", people["bob"])
            await expect(page.get_by_role("heading", name="Account", exact=True)).to_be_visible()
        await look(here, "account")
        places = here.get_by_role("listitem")
        before = await places.count()
        await here.get_by_role("button", name="Sign out Chrome, Linux", exact=True).first.click()
        await expect(places).to_have_count(before - 1)


class TestLanguages:
    async def test_a_browser_that_speaks_russian_reads_russian(
        self, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        page = await (await newcomer(locale="ru-RU")).page()
        await page.goto(stack.url(path="/room/acts-ru"))
        await expect(page.get_by_role("heading", name="Войти", exact=True)).to_be_visible()
        await look(page, "sign-in-ru")
        await page.get_by_label("Имя пользователя", exact=True).fill("bob")
        await page.get_by_label("Пароль", exact=True).fill(people["bob"])
        await page.get_by_role("button", name="Войти", exact=True).click()
        await page.get_by_role("button", name="Войти", exact=True).click()
        controls = page.get_by_role("toolbar", name="Управление встречей")
        await expect(controls).to_be_visible()
        await look(page, "meeting-ru")

    async def test_a_choice_is_kept(
        self, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        page = await (await newcomer()).page()
        await page.goto(stack.url())
        await steps.sign_in(page, "bob", people["bob"])
        await page.get_by_role("button", name="Bob", exact=True).click()
        await page.get_by_role("menuitemradio", name="Русский", exact=True).click()
        await expect(page.get_by_role("heading", name="Мои комнаты")).to_be_visible()
        await page.reload()
        await expect(page.get_by_role("heading", name="Мои комнаты")).to_be_visible()
        await look(page, "home-ru")
