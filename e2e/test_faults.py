"""What goes wrong says so in a sentence, offers a way out, and loses nothing."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Page, Response, Route, expect

from confa_e2e import media, parts, steps
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

CUT_SECONDS = 10


@pytest_asyncio.fixture(loop_scope="session")
async def bob(stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]) -> AsyncIterator[Page]:
    """Bob on his home page."""
    visitor = await newcomer()
    page = await visitor.page()
    await page.goto(stack.url())
    await steps.sign_in(page, "bob", people["bob"])
    await expect(page.get_by_label("Room name", exact=True)).to_be_visible()
    yield page
    await visitor.context.close()


class TestRoomNames:
    @pytest.mark.parametrize(
        ("name", "sentence"),
        [("a/b", "no slash"), ("x" * 65, "64"), ("", "name of a room")],
    )
    async def test_a_name_that_cannot_be_is_explained_and_kept(
        self, bob: Page, name: str, sentence: str
    ) -> None:
        field = bob.get_by_label("Room name", exact=True)
        await field.fill(name)
        await bob.get_by_role("button", name="Join room", exact=True).click()
        await expect(field).to_have_accessible_description(re.compile(re.escape(sentence)))
        await expect(field).to_have_value(name)

    async def test_a_link_with_such_a_name_leads_home(self, bob: Page, stack: LaunchedStack) -> None:
        await bob.goto(stack.url(path=f"/room/{'x' * 65}"))
        await bob.get_by_role("link", name="Home").or_(bob.get_by_role("button", name="Home")).click()
        await expect(bob.get_by_label("Room name", exact=True)).to_be_visible()


class TestDevices:
    async def test_who_denies_the_devices_is_told_what_to_do_and_may_allow_them_later(
        self, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        visitor = await newcomer(devices=False)
        page = await visitor.page()
        await page.goto(stack.url(path="/room/no-devices"))
        await steps.sign_in(page, "alice", people["alice"])
        sentence = page.get_by_text("The browser does not give us your microphone and camera.")
        await expect(sentence).to_be_visible()
        await visitor.context.grant_permissions(["camera", "microphone"])
        await page.get_by_role("button", name="Try again").click()
        await expect(sentence).to_have_count(0)
        assert await media.shows_motion(page.get_by_role("main"))

    async def test_a_device_that_another_program_holds_is_named_and_comes_back(
        self, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        visitor = await newcomer()
        await visitor.context.add_init_script(CAMERA_IN_USE)
        page = await visitor.page()
        await page.goto(stack.url(path="/room/in-use"))
        await steps.sign_in(page, "alice", people["alice"])
        sentence = page.get_by_text("Another program uses your camera.")
        await expect(sentence).to_be_visible()
        await page.evaluate("window.cameraIsFree = true")
        await page.get_by_role("button", name="Try again").click()
        await expect(sentence).to_have_count(0)
        assert await media.shows_motion(page.get_by_role("main"))

    async def test_who_has_no_device_joins_is_seen_and_is_gone_within_four_seconds_of_leaving(
        self, bob: Page, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        visitor = await newcomer()
        await visitor.context.add_init_script(NO_DEVICES)
        alice = await visitor.page()
        await alice.goto(stack.url(path="/room/without"))
        await steps.sign_in(alice, "alice", people["alice"])
        await expect(alice.get_by_text("We find no microphone")).to_be_visible()
        await steps.join(alice)
        await steps.open_room(bob, stack, "without")
        await steps.join(bob)
        await expect(steps.tile(bob, "Alice")).to_be_visible()
        await steps.control(alice, "Leave").click()
        await expect(steps.tile(bob, "Alice")).to_have_count(0, timeout=4_000)


CAMERA_IN_USE = """
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = (wanted) => wanted.video && !window.cameraIsFree
    ? Promise.reject(new DOMException("Could not start video source", "NotReadableError"))
    : real(wanted);
"""
NO_DEVICES = """
  navigator.mediaDevices.getUserMedia = () =>
    Promise.reject(new DOMException("Requested device not found", "NotFoundError"));
  navigator.mediaDevices.enumerateDevices = async () => [];
"""


class TestServers:
    async def test_when_the_sfu_is_down_joining_says_so_and_trying_again_works(
        self, bob: Page, stack: LaunchedStack
    ) -> None:
        await steps.open_room(bob, stack, "later")
        sfu = parts.sfu(stack)
        sfu.suspend()
        try:
            await bob.get_by_role("button", name="Join", exact=True).click()
            sentence = bob.get_by_text("The meeting server does not answer.")
            await expect(sentence).to_be_visible(timeout=25_000)
        finally:
            sfu.resume()
        await bob.get_by_role("button", name="Try again").click()
        await expect(steps.controls(bob)).to_be_visible(timeout=20_000)

    async def test_after_ten_seconds_without_the_sfu_two_people_see_each_other_again(
        self, bob: Page, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        alice = await (await newcomer()).page()
        await alice.goto(stack.url(path="/room/cut"))
        await steps.sign_in(alice, "alice", people["alice"])
        await steps.join(alice)
        await steps.open_room(bob, stack, "cut")
        await steps.join(bob)
        await expect(alice.locator("[data-identity]")).to_have_count(2)
        sfu = parts.sfu(stack)
        sfu.suspend()
        try:
            await asyncio.sleep(CUT_SECONDS)
        finally:
            sfu.resume()
        async with asyncio.timeout(40):
            await asyncio.gather(
                media.comes_to_move(steps.tile(alice, "Bob")), media.comes_to_move(steps.tile(bob, "Alice"))
            )
        for page in (alice, bob):
            await expect(page.locator("[data-identity]")).to_have_count(2)
            await expect(page.get_by_text("Reconnecting.", exact=False)).to_have_count(0)

    async def test_three_tabs_that_renew_at_once_all_stay_signed_in(
        self, bob: Page, stack: LaunchedStack
    ) -> None:
        tabs = [bob, *[await bob.context.new_page() for _ in range(2)]]
        renewals: list[int] = []
        for tab in tabs:
            tab.on("response", lambda answer: note_renewal(answer, renewals))
            await tab.goto(stack.url())
            # What opening it renews is over before what is counted begins.
            await expect(tab.get_by_label("Room name", exact=True)).to_be_visible()
        for _ in range(3):
            renewals.clear()
            await asyncio.gather(*(tab.reload() for tab in tabs))
            for tab in tabs:
                await expect(tab.get_by_label("Room name", exact=True)).to_be_visible()
            assert renewals == [200, 200, 200]

    async def test_an_expired_access_token_is_renewed_without_a_word(
        self, bob: Page, stack: LaunchedStack
    ) -> None:
        refused = await expire_once(bob, "**/rooms/kept/config")
        async with bob.expect_response(lambda answer: is_good(answer, "/rooms/kept/config")):
            await steps.open_room(bob, stack, "kept")
        assert refused == [401]

    async def test_one_that_expires_in_a_meeting_disturbs_neither_it_nor_what_one_does_there(
        self, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        maria = await (await newcomer()).page()
        await maria.goto(stack.url(path="/room/expiring"))
        await steps.sign_in(maria, "maria", people["maria"])
        await steps.join(maria)
        await steps.control(maria, "Agents").click()
        refused = await expire_once(maria, "**/rooms/expiring/agents/enable")
        switch = maria.get_by_role("switch", name="Allow agents in this room")
        await switch.focus()
        await maria.keyboard.press("Space")
        await expect(switch).to_be_checked()
        await expect(maria.get_by_text("Agents are allowed in this room.", exact=True)).to_be_visible()
        assert refused == [401]
        await expect(steps.controls(maria)).to_be_visible()
        assert await media.shows_motion(maria.get_by_role("main"))


def note_renewal(answer: Response, renewals: list[int]) -> None:
    if answer.url.endswith("/auth/refresh") and answer.request.method == "POST":
        renewals.append(answer.status)


async def expire_once(page: Page, url: str) -> list[int]:
    """Lets the access token of the next request to `url` be an expired one; the list tells when it was."""
    refused: list[int] = []

    async def spoil(route: Route) -> None:
        if refused or route.request.method == "OPTIONS":
            await route.continue_()
            return
        refused.append(401)
        await route.continue_(headers={**route.request.headers, "authorization": "Bearer not.valid.any-more"})

    await page.route(url, spoil)
    return refused


def is_good(answer: Response, path: str) -> bool:
    return answer.url.endswith(path) and answer.ok
