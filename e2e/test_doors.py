"""Ways into a room that somebody else opens: a link for guests, and the lobby."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from confa_e2e import media, steps
from confa_e2e.looks import look_at_sizes
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(240)]

SIZES = ((1440, 900), (390, 844))


@dataclass
class Host:
    page: Page
    complaints: list[str]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def host(stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]) -> AsyncIterator[Host]:
    """Alice, in a room of hers that has a lobby, made on the home page."""
    visitor = await newcomer()
    page = await visitor.page()
    await page.goto(stack.url())
    await steps.sign_in(page, "alice", people["alice"])
    await page.get_by_role("button", name="New room", exact=True).click()
    dialog = page.get_by_role("dialog", name="New room")
    await dialog.get_by_label("Name", exact=True).fill("interviews")
    await dialog.get_by_label("Title", exact=True).fill("Customer interviews")
    await dialog.get_by_role("checkbox", name="Lobby", exact=True).check(force=True)
    await look(page, "new-room")
    await dialog.get_by_role("button", name="Create room", exact=True).click()
    await page.get_by_role("link", name="Join Customer interviews", exact=True).click()
    await steps.join(page)
    yield Host(page, visitor.complaints)


async def look(page: Page, name: str) -> None:
    await look_at_sizes(page, name, SIZES)
    await page.set_viewport_size({"width": 1440, "height": 900})


async def guest_link(host: Page) -> str:
    """A new link for guests, made in the panel of people."""
    await steps.control(host, "People").click()
    await host.get_by_role("button", name="Copy invite link", exact=True).click()
    dialog = host.get_by_role("dialog", name=re.compile("^Invite to"))
    await dialog.get_by_role("button", name="Create and copy link", exact=True).click()
    link = await dialog.get_by_label("New guest link", exact=True).input_value()
    await look(host, "invite")
    await dialog.get_by_role("button", name="Done", exact=True).click()
    return link


class TestGuests:
    async def test_a_guest_comes_by_link_through_the_lobby_and_back_after_a_reload(
        self, host: Host, newcomer: steps.Newcomer
    ) -> None:
        link = await guest_link(host.page)
        visitor = await newcomer()
        guest = await visitor.page()
        await guest.goto(link)
        await expect(guest.get_by_role("heading", name="Customer interviews")).to_be_visible()
        await expect(guest.get_by_text("Alice invited you.", exact=False)).to_be_visible()
        assert "invite=" not in guest.url
        await guest.reload()
        await guest.get_by_label("Your name", exact=True).fill("Vera Kim")
        await look(guest, "guest")
        await guest.get_by_role("button", name="Join", exact=True).click()
        await expect(guest.get_by_role("heading", name="Waiting to be let in")).to_be_visible()
        await look(guest, "lobby")
        await host.page.get_by_role("button", name="Admit Vera Kim", exact=True).click()
        await expect(steps.controls(guest)).to_be_visible(timeout=20_000)
        assert await media.shows_motion(steps.tile(host.page, "Vera Kim"))
        await guest.reload()
        await expect(steps.controls(guest)).to_be_visible(timeout=20_000)
        await expect(steps.tile(host.page, "Vera Kim")).to_have_count(1)
        await steps.control(guest, "Leave").click()
        assert visitor.complaints == []

    async def test_a_link_that_was_taken_back_says_so(self, host: Host, newcomer: steps.Newcomer) -> None:
        await steps.control(host.page, "People").click()
        link = await guest_link(host.page)
        await host.page.get_by_role("button", name="Copy invite link", exact=True).click()
        dialog = host.page.get_by_role("dialog", name=re.compile("^Invite to"))
        await dialog.get_by_role("button", name=re.compile("^Revoke the link of")).first.click()
        await expect(dialog.get_by_role("listitem")).to_have_count(1)
        await dialog.get_by_role("button", name="Done", exact=True).click()
        guest = await (await newcomer()).page()
        await guest.goto(link)
        await expect(guest.get_by_role("heading", name="This link is no longer good")).to_be_visible()
        await look(guest, "link-over")


class TestLobby:
    async def test_who_is_refused_is_told_and_the_host_sees_who_waits(
        self, host: Host, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        await steps.control(host.page, "People").click()
        bob = await (await newcomer()).page()
        await bob.goto(stack.url(path="/room/interviews"))
        await steps.sign_in(bob, "bob", people["bob"])
        await bob.get_by_role("button", name="Join", exact=True).click()
        await expect(host.page.get_by_text("Bob waits to be let in.", exact=True)).to_be_visible()
        await look(host.page, "meeting-knock")
        await host.page.get_by_role("button", name="Show", exact=True).click()
        await look(host.page, "meeting-waiting")
        await host.page.get_by_role("button", name="Refuse Bob", exact=True).click()
        await expect(bob.get_by_role("heading", name="The hosts did not let you in")).to_be_visible()
        await look(bob, "lobby-refused")
        await bob.close()

    async def test_who_does_not_want_to_wait_is_back_at_the_door(
        self, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        bob = await (await newcomer()).page()
        await bob.goto(stack.url(path="/room/interviews"))
        await steps.sign_in(bob, "bob", people["bob"])
        await bob.get_by_role("button", name="Join", exact=True).click()
        await bob.get_by_role("button", name="Leave", exact=True).click()
        await expect(bob.get_by_role("button", name="Join", exact=True)).to_be_visible()

    async def test_the_hosts_browser_reported_no_error(self, host: Host) -> None:
        assert host.complaints == []
