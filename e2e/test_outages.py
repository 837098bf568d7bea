"""Servers that die under a meeting, and one that is not there at all: on stacks of their own."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator

import psutil
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from confa_e2e import media, parts, steps
from confa_e2e import people as people_
from confa_e2e.chromium import launched, new_context
from confa_stack import probes
from confa_stack.launched import LaunchedStack
from confa_stack.ports import any_free

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PASSWORD = "a long enough password"
TOKEN_SECONDS = 10
"""How long access and room tokens live here: every meeting of these tests outlives them."""

BACK_WITHIN = 30.0
"""Seconds from the end of a server until everybody sees everybody again."""

Pages = tuple[Page, Page]


@pytest.fixture(scope="module")
def own_stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LaunchedStack]:
    state = tmp_path_factory.mktemp("outages") / "state"
    lifetimes = dict.fromkeys(("ACCESS_TOKEN_TTL", "ROOM_TOKEN_TTL"), str(TOKEN_SECONDS))
    with parts.new_stack(state, **lifetimes) as launched:
        yield launched


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def meeting(own_stack: LaunchedStack, chromium: Browser) -> AsyncIterator[Pages]:
    """Alice and Bob in one room, each seeing the other move.

    As people do, they have a browser each. In one, both would have the same camera, and both let go of it and
    take it again in the moment when the SFU is back: sometimes Chromium's then sends nothing any more.
    """
    passwords = await people_.create(chromium, own_stack)

    async def come(browser: Browser, username: str) -> Page:
        page = await (await new_context(browser)).new_page()
        await page.goto(own_stack.url(path="/room/shaken"))
        await steps.sign_in(page, username, passwords[username])
        await steps.join(page)
        return page

    async with launched() as first, launched() as second:
        pages = await asyncio.gather(come(first, "alice"), come(second, "bob"))
        await everybody_sees_everybody(*pages)
        yield pages


async def everybody_sees_everybody(alice: Page, bob: Page) -> None:
    """Both are there, once each, and in motion."""
    async with asyncio.timeout(BACK_WITHIN):
        await asyncio.gather(
            media.comes_to_move(steps.tile(alice, "Bob")), media.comes_to_move(steps.tile(bob, "Alice"))
        )
        for page in (alice, bob):
            await expect(page.locator("[data-identity]")).to_have_count(2)


async def is_back(find: Callable[[LaunchedStack], psutil.Process], stack: LaunchedStack, old: int) -> None:
    """Returns when the runner has started the part again, as another process."""
    async with asyncio.timeout(BACK_WITHIN):
        while True:
            try:
                if find(stack).pid != old:
                    return
            except (StopIteration, psutil.NoSuchProcess):
                pass
            await asyncio.sleep(0.1)


class TestInAMeeting:
    async def test_its_tokens_run_out_without_anybody_noticing(self, meeting: Pages) -> None:
        alice, bob = meeting
        for _ in range(2):
            async with alice.expect_response("**/auth/refresh", timeout=TOKEN_SECONDS * 2_000) as renewal:
                pass
            assert (await renewal.value).ok
        await steps.control(alice, "Raise hand").click()
        await expect(steps.tile(bob, "Alice").get_by_text("Hand up, number 1")).to_be_attached()
        await everybody_sees_everybody(alice, bob)

    async def test_when_the_sfu_is_killed_everybody_comes_back_by_themselves(
        self, meeting: Pages, own_stack: LaunchedStack
    ) -> None:
        sfu = parts.sfu(own_stack)
        for page in meeting:
            await media.expect_new_tracks(page)
        sfu.kill()
        async with asyncio.timeout(BACK_WITHIN):
            await is_back(parts.sfu, own_stack, sfu.pid)
            await everybody_sees_everybody(*meeting)
        for page in meeting:
            assert page.url == own_stack.url(path="/room/shaken")
            await expect(steps.controls(page)).to_be_visible()

    async def test_when_the_api_is_killed_it_goes_on_and_a_reload_comes_back(
        self, meeting: Pages, own_stack: LaunchedStack
    ) -> None:
        alice, bob = meeting
        parts.api(own_stack).kill()
        await everybody_sees_everybody(alice, bob)
        for page in meeting:
            await expect(page.get_by_text("Reconnecting")).to_have_count(0)
        answers = probes.answers(own_stack.http_port, "/health/live", host="api.confa.localhost")
        async with asyncio.timeout(BACK_WITHIN):
            while not await answers():
                await asyncio.sleep(0.1)
        await alice.reload()
        await expect(steps.controls(alice)).to_be_visible(timeout=20_000)
        await everybody_sees_everybody(alice, bob)


class TestWithoutAnSfu:
    """Nothing listens where the SFU should be. The stack is fresh: its console asks for the service key."""

    @pytest.fixture(scope="class")
    @staticmethod
    def bare_stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LaunchedStack]:
        state = tmp_path_factory.mktemp("bare") / "state"
        with parts.new_stack(state, LIVEKIT_URL=f"ws://127.0.0.1:{any_free()}") as launched:
            yield launched

    async def test_a_wrong_service_key_is_told_at_its_field_and_what_was_typed_stays(
        self, bare_stack: LaunchedStack, newcomer: steps.Newcomer
    ) -> None:
        page = await (await newcomer()).page()
        await page.goto(bare_stack.url("admin"))
        typed = {"Service key": "x" * 43, "Username": "maria", "Password": PASSWORD}
        for label, text in typed.items():
            await page.get_by_label(label, exact=True).fill(text)
        await page.get_by_role("button", name="Create administrator", exact=True).click()
        key = page.get_by_label("Service key", exact=True)
        await expect(key).to_have_accessible_description(
            "This is not the service key of this server. "
            "It is kept there as SERVICE_ADMIN_KEY in var/secrets.env."
        )
        for label, text in typed.items():
            await expect(page.get_by_label(label, exact=True)).to_have_value(text)

    async def test_joining_says_that_the_meeting_server_does_not_answer_and_offers_another_try(
        self, bare_stack: LaunchedStack, newcomer: steps.Newcomer
    ) -> None:
        await steps.create_administrator(await (await newcomer()).page(), bare_stack, "maria", PASSWORD)
        page = await (await newcomer()).page()
        await page.goto(bare_stack.url(path="/room/nobody"))
        await steps.sign_in(page, "maria", PASSWORD)
        sentence = page.get_by_text("The meeting server does not answer. Nothing is wrong on your side.")
        await page.get_by_role("button", name="Join", exact=True).click()
        await expect(sentence).to_be_visible()
        await expect(page.get_by_role("button", name="Try again", exact=True)).to_be_enabled()
