"""The console follows what happens in rooms, and what is done there reaches the people."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from confa_e2e import steps
from confa_e2e.looks import faults
from confa_e2e.sdk_people import SdkPerson
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ROOM = "watched"
GONE_WITHIN = 2.0
"""Seconds from an administrator's act to the end of the person's connection."""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def console(
    stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
) -> AsyncIterator[Page]:
    """Maria in her console."""
    visitor = await newcomer()
    page = await visitor.page()
    await page.goto(stack.url("admin"))
    await steps.sign_in(page, "maria", people["maria"])
    await expect(page.get_by_role("heading", name="Overview", level=1)).to_be_visible()
    yield page


@pytest.fixture
def alice(stack: LaunchedStack, people: dict[str, str]) -> SdkPerson:
    return SdkPerson(stack, "alice", people["alice"], ROOM)


def room_row(page: Page) -> Locator:
    return page.get_by_role("table", name="Rooms").get_by_role("row").filter(has_text=ROOM)


def participants(page: Page) -> Locator:
    return page.get_by_role("table", name="Participants")


async def open_room(page: Page) -> None:
    await page.get_by_role("link", name="Rooms", exact=True).click()
    await room_row(page).get_by_role("link").click()
    # The list has the room's buttons too: only the room's own page tells that it is open.
    await expect(participants(page)).to_be_visible()


class TestTheLiveView:
    async def test_follows_who_joins_and_who_leaves(self, console: Page, alice: SdkPerson) -> None:
        await console.get_by_role("link", name="Rooms", exact=True).click()
        async with alice:
            await expect(room_row(console).get_by_role("button", name="End meeting")).to_be_visible()
            await open_room(console)
            await expect(participants(console).get_by_text("Alice", exact=True)).to_be_visible()
            assert await faults(console) == []
        await expect(console.get_by_role("heading", name="Nobody is here now")).to_be_visible()

    async def test_says_that_it_is_stale_and_goes_on(self, console: Page, alice: SdkPerson) -> None:
        async with alice:
            await open_room(console)
            await console.route("**/admin/events**", lambda route: route.abort())
            # The list looks at no room closely: another line is asked for, and cannot be had.
            await console.get_by_role("link", name="Rooms", exact=True).click()
            await expect(console.get_by_text("Stale since")).to_be_visible()
            await expect(room_row(console)).to_be_visible()
        await console.unroute("**/admin/events**")
        await console.get_by_role("button", name="Try again", exact=True).click()
        await expect(console.get_by_text("Stale since")).to_have_count(0)
        await expect(room_row(console).get_by_role("button", name="End meeting")).to_have_count(0)


class TestActing:
    async def test_removes_a_person_at_once(self, console: Page, alice: SdkPerson) -> None:
        async with alice:
            await open_room(console)
            await console.get_by_role("button", name="Remove Alice", exact=True).click()
            async with asyncio.timeout(GONE_WITHIN):
                await alice.gone.wait()
            await expect(console.get_by_role("button", name="Remove Alice", exact=True)).to_have_count(0)
            await console.get_by_role("button", name="Let back in", exact=True).click()
            await expect(console.get_by_role("status").filter(has_text="may come back")).to_be_attached()

    async def test_invites_an_agent_shows_it_and_removes_it(self, console: Page, alice: SdkPerson) -> None:
        async with alice:
            await open_room(console)
            await console.get_by_role("button", name="Enable agents", exact=True).click()
            await console.get_by_role("button", name="Invite agent", exact=True).click()
            await console.get_by_role("menuitem", name="Friendly").click()
            remove = console.get_by_role("button", name="Remove Friendly", exact=True)
            await expect(remove).to_be_visible(timeout=20_000)
            await console.get_by_role("button", name="Show").click()
            await console.get_by_role("option", name="Agents", exact=True).click()
            await expect(participants(console).get_by_text("Alice", exact=True)).to_have_count(0)
            await console.get_by_role("button", name="Inspect Friendly", exact=True).click()
            await expect(participants(console).get_by_text('"role": "friendly"')).to_be_visible()
            assert await faults(console) == []
            await console.get_by_role("link", name="Agents", exact=True).click()
            running = console.get_by_role("table", name="Running agents")
            await expect(running.get_by_text("Friendly", exact=True)).to_be_visible()
            assert await faults(console) == []
            await open_room(console)
            await remove.click()
            await expect(remove).to_have_count(0)
            await console.get_by_role("button", name="Disable agents", exact=True).click()
            await expect(console.get_by_role("button", name="Enable agents", exact=True)).to_be_visible()

    async def test_ends_a_meeting(self, console: Page, alice: SdkPerson) -> None:
        async with alice:
            await open_room(console)
            await console.get_by_role("button", name="End meeting", exact=True).click()
            dialog = console.get_by_role("alertdialog")
            await dialog.get_by_role("button", name="End meeting", exact=True).click()
            async with asyncio.timeout(GONE_WITHIN):
                await alice.gone.wait()
            await expect(console.get_by_role("heading", name="Nobody is here now")).to_be_visible()

    async def test_a_blocked_person_leaves_the_meeting_and_is_told(
        self, stack: LaunchedStack, console: Page, newcomer: steps.Newcomer
    ) -> None:
        password = "a long enough password"
        await steps.create_user(console, "vera", "Vera", password)
        page = await (await newcomer()).page()
        await page.goto(stack.url(path="/room/veras"))
        await steps.sign_in(page, "vera", password)
        await steps.join(page)
        await expect(console.get_by_text("In 1 meeting")).to_be_visible()
        await console.get_by_role("button", name="Block Vera", exact=True).click()
        dialog = console.get_by_role("alertdialog")
        await expect(dialog).to_contain_text("Vera is in 1 meeting now and leaves it when blocked.")
        async with console.expect_response("**/block") as blocked:
            await dialog.get_by_role("button", name="Block", exact=True).click()
        await blocked.value
        await expect(steps.controls(page)).to_have_count(0, timeout=GONE_WITHIN * 1000)
        await expect(page.get_by_text("Your account was blocked.")).to_be_visible()
