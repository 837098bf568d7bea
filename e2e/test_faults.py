"""What goes wrong says so in a sentence, offers a way out, and loses nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

import psutil
import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from confa_e2e import steps
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

Newcomer = Callable[..., Awaitable[steps.Visitor]]


@pytest_asyncio.fixture(loop_scope="session")
async def bob(stack: LaunchedStack, newcomer: Newcomer, people: dict[str, str]) -> AsyncIterator[Page]:
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
        [("a/b", "letters, digits"), ("x" * 65, "64"), ("", "name")],
    )
    async def test_a_name_that_cannot_be_is_explained_and_kept(
        self, bob: Page, name: str, sentence: str
    ) -> None:
        field = bob.get_by_label("Room name", exact=True)
        await field.fill(name)
        await bob.get_by_role("button", name="Join room", exact=True).click()
        await expect(field).to_have_accessible_description(re_contains(sentence))
        await expect(field).to_have_value(name)

    async def test_a_link_with_such_a_name_leads_home(self, bob: Page, stack: LaunchedStack) -> None:
        await bob.goto(stack.url(path=f"/room/{'x' * 65}"))
        await bob.get_by_role("link", name="Home").or_(bob.get_by_role("button", name="Home")).click()
        await expect(bob.get_by_label("Room name", exact=True)).to_be_visible()


class TestDevices:
    async def test_who_denies_the_devices_is_told_what_to_do_and_joins_without(
        self, stack: LaunchedStack, newcomer: Newcomer, people: dict[str, str]
    ) -> None:
        page = await (await newcomer(devices=False)).page()
        await page.goto(stack.url(path="/room/no-devices"))
        await steps.sign_in(page, "alice", people["alice"])
        await expect(page.get_by_text("The browser does not give us your").first).to_be_visible()
        await expect(page.get_by_role("button", name="Try again").first).to_be_visible()
        await steps.join(page)
        await expect(steps.tile(page, "Alice")).to_be_visible()


class TestServers:
    async def test_when_the_sfu_is_down_joining_says_so_and_trying_again_works(
        self, bob: Page, stack: LaunchedStack
    ) -> None:
        await steps.open_room(bob, stack, "later")
        sfu = running_sfu(stack)
        sfu.suspend()
        try:
            await bob.get_by_role("button", name="Join", exact=True).click()
            sentence = bob.get_by_text("The meeting server does not answer.")
            await expect(sentence).to_be_visible(timeout=25_000)
        finally:
            sfu.resume()
        await bob.get_by_role("button", name="Try again").click()
        await expect(steps.controls(bob)).to_be_visible(timeout=20_000)

    async def test_an_expired_access_token_is_renewed_without_a_word(
        self, bob: Page, stack: LaunchedStack
    ) -> None:
        refused: list[int] = []

        async def expire_once(route):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
            if refused:
                await route.continue_()
                return
            refused.append(401)
            await route.continue_(
                headers={**route.request.headers, "authorization": "Bearer not.valid.any-more"}
            )

        await bob.route("**/rooms/kept/config", expire_once)
        await steps.open_room(bob, stack, "kept")
        assert refused == [401]


def re_contains(text: str):  # type: ignore[no-untyped-def]  # noqa: ANN201
    import re

    return re.compile(re.escape(text))


def running_sfu(stack: LaunchedStack) -> psutil.Process:
    """The livekit-server of this stack, and of no other."""
    config = str(stack.state / "livekit.yaml")
    return next(process for process in psutil.process_iter() if config in process.cmdline())
