"""Every page of the client in both themes and several sizes: no fault that axe finds, and a picture.

The pictures lie in e2e/artifacts/ (ignored by git).
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from confa_e2e import media, slides, steps
from confa_e2e.looks import EXTREMES, SIZES, fits, look_at_sizes, photograph
from confa_e2e.sdk_people import SdkPerson
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def alice(
    stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
) -> AsyncIterator[Page]:
    page = await (await newcomer()).page()
    await page.goto(stack.url())
    await steps.sign_in(page, "alice", people["alice"])
    await expect(page.get_by_label("Room name", exact=True)).to_be_visible()
    yield page


async def look(page: Page, name: str) -> None:
    """Photographs the page in every size and theme, asks axe in both themes, and tries smaller and larger."""
    await look_at_sizes(page, name, SIZES)
    await fits(page)


class TestClient:
    async def test_sign_in(self, stack: LaunchedStack, newcomer: steps.Newcomer) -> None:
        page = await (await newcomer()).page()
        await page.goto(stack.url())
        await expect(page.get_by_role("button", name="Sign in", exact=True)).to_be_visible()
        await look(page, "sign-in")
        await page.close()

    async def test_home(self, alice: Page, stack: LaunchedStack) -> None:
        await alice.goto(stack.url())
        await expect(alice.get_by_label("Room name", exact=True)).to_be_visible()
        await look(alice, "home")

    async def test_pre_join(self, alice: Page, stack: LaunchedStack) -> None:
        await steps.open_room(alice, stack, "design-weekly")
        assert await media.shows_motion(alice.locator("main"))
        await look(alice, "pre-join")

    async def test_pre_join_without_devices(
        self, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        page = await (await newcomer(devices=False)).page()
        await page.goto(stack.url(path="/room/design-weekly"))
        await steps.sign_in(page, "bob", people["bob"])
        await expect(page.get_by_role("button", name="Try again").first).to_be_visible()
        await look(page, "pre-join-denied")
        await page.set_viewport_size({"width": 390, "height": 844})
        await expect(page.get_by_role("button", name="Join", exact=True)).to_be_in_viewport(ratio=1)
        await page.close()

    async def test_two_people_and_their_live_room_on_the_home_page(
        self, alice: Page, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        bob = await (await newcomer()).page()
        await bob.goto(stack.url(path="/room/one-to-one"))
        await steps.sign_in(bob, "bob", people["bob"])
        await steps.join(bob)
        await steps.open_room(alice, stack, "one-to-one")
        await steps.join(alice)
        await expect(alice.locator("[data-identity] video")).to_have_count(2)
        await look(alice, "meeting-of-two")
        home = await bob.context.new_page()
        await home.goto(stack.url())
        await expect(home.get_by_text("2 people here now")).to_be_visible(timeout=20_000)
        await look(home, "home-live")
        await steps.control(alice, "Leave").click()
        await bob.context.close()


@dataclass
class Meeting:
    alice: Page
    """Whose window is looked at."""
    bob: Page


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def meeting(
    alice: Page, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
) -> AsyncIterator[Meeting]:
    """Alice and Bob on camera, and Maria without one, who needs no browser."""
    bob = await (await newcomer()).page()
    await bob.goto(stack.url(path="/room/design-weekly"))
    await steps.sign_in(bob, "bob", people["bob"])
    await steps.join(bob)
    async with SdkPerson(stack, "maria", people["maria"], "design-weekly"):
        await steps.open_room(alice, stack, "design-weekly")
        await steps.join(alice)
        await expect(alice.locator("[data-identity]")).to_have_count(3)
        await expect(alice.locator("[data-identity] video")).to_have_count(2)
        yield Meeting(alice, bob)


class TestMeeting:
    """In the order of an evening: it ends with leaving."""

    async def test_the_grid(self, meeting: Meeting) -> None:
        await look(meeting.alice, "meeting")
        for width, height in EXTREMES:
            await meeting.alice.set_viewport_size({"width": width, "height": height})
            for name in ("Microphone", "Leave"):
                await expect(steps.control(meeting.alice, name)).to_be_in_viewport(ratio=1)

    @pytest.mark.parametrize("panel", ["Chat", "People", "Agents"])
    async def test_a_panel(self, meeting: Meeting, panel: str) -> None:
        alice = meeting.alice
        await alice.set_viewport_size({"width": 1440, "height": 900})
        await steps.control(alice, panel).click()
        if panel == "Chat":
            await alice.get_by_label("Message", exact=True).fill("The notes are at https://example.com/notes")
            await alice.get_by_role("button", name="Send", exact=True).click()
        await look_at_sizes(alice, f"meeting-{panel.lower()}", ((1440, 900),))
        await alice.keyboard.press("Escape")

    async def test_on_a_phone_a_panel_takes_the_stages_place_and_the_focus(self, meeting: Meeting) -> None:
        alice = meeting.alice
        await alice.set_viewport_size({"width": 390, "height": 844})
        await steps.control(alice, "More").click()
        await alice.get_by_role("menuitem", name="People", exact=True).click()
        sheet = alice.get_by_role("main").get_by_role("region", name="People", exact=True)
        await expect(sheet.locator(":focus")).to_have_count(1)
        await look_at_sizes(alice, "meeting-sheet", ((390, 844),))
        await alice.keyboard.press("Escape")
        await expect(steps.control(alice, "More")).to_be_focused()
        await expect(alice.get_by_role("main").locator("[data-identity]")).to_have_count(3)

    @pytest.mark.parametrize("width", [1024, 768])
    async def test_beside_a_panel_no_tile_is_cut_off(self, meeting: Meeting, width: int) -> None:
        alice = meeting.alice
        await alice.set_viewport_size({"width": width, "height": 900})
        await steps.control(alice, "People").click()
        await photograph(alice, f"meeting-people-{width}-light", (width, 900))
        assert await clipped_tiles(alice) == []
        await steps.control(alice, "People").click()

    async def test_a_presentation(self, meeting: Meeting) -> None:
        deck = await slides.show(meeting.bob)
        await steps.control(meeting.bob, "Share screen").click()
        assert await media.shows_motion(meeting.alice.get_by_role("figure"))
        await look(meeting.alice, "presentation")
        await steps.control(meeting.bob, "Share screen").click()
        await deck.close()

    async def test_after_leaving(self, meeting: Meeting) -> None:
        await steps.control(meeting.alice, "Leave").click()
        await expect(steps.controls(meeting.alice)).to_have_count(0)
        await look(meeting.alice, "left")
        await meeting.bob.close()


async def clipped_tiles(page: Page) -> list[str]:
    """The tiles that do not lie wholly in the stage, in this very frame."""
    clipped: list[str] = await page.evaluate(
        """() => [...document.querySelectorAll("[data-identity]")].filter((tile) => {
          const [inner, outer] = [tile, tile.closest("section")].map((one) => one.getBoundingClientRect());
          const isWithin = inner.left > outer.left - 1 && inner.right < outer.right + 1;
          return !isWithin || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
        }).map((tile) => tile.getAttribute("aria-label"))"""
    )
    return clipped
