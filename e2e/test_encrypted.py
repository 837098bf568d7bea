"""A meeting that is encrypted end to end: two browsers with the passphrase, a third with another one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from confa_e2e import media, steps
from confa_e2e.looks import look_at_sizes
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(240)]

PATH = "/room/sealed"
RIGHT = "correct horse"
SIZES = ((1440, 900), (390, 844))
DIFFERS = "your passphrases differ."


async def look(page: Page, name: str) -> None:
    await look_at_sizes(page, name, SIZES)
    await page.set_viewport_size({"width": 1440, "height": 900})


async def enter(page: Page, stack: LaunchedStack, username: str, password: str, *, fragment: str) -> None:
    """Signs in behind the link, whose fragment must outlive it."""
    await page.goto(stack.url(path=PATH) + fragment)
    await steps.sign_in(page, username, password)
    await expect(page.get_by_role("button", name="Join", exact=True)).to_be_enabled()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def pair(
    stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
) -> AsyncIterator[tuple[Page, Page]]:
    """Alice, who made the room and types the passphrase, and Bob, who has the link."""
    alice, bob = await (await newcomer()).page(), await (await newcomer()).page()
    await alice.goto(stack.url())
    await steps.sign_in(alice, "alice", people["alice"])
    await alice.get_by_role("button", name="New room", exact=True).click()
    dialog = alice.get_by_role("dialog", name="New room")
    await dialog.get_by_label("Name", exact=True).fill("sealed")
    await dialog.get_by_role("checkbox", name="End-to-end encryption", exact=True).check(force=True)
    await dialog.get_by_role("button", name="Create room", exact=True).click()
    await alice.get_by_role("link", name="Join sealed", exact=True).click()
    await alice.get_by_role("button", name="Join", exact=True).click()
    await expect(alice.get_by_text("Type the passphrase of this meeting", exact=False)).to_be_visible()
    await look(alice, "pre-join-encrypted")
    await alice.get_by_label("Passphrase", exact=True).fill(RIGHT)
    await steps.join(alice)
    await enter(bob, stack, "bob", people["bob"], fragment="#key=correct+horse")
    await steps.join(bob)
    yield alice, bob


class TestEncrypted:
    async def test_who_has_the_passphrase_sees_hears_and_reads_the_others(
        self, pair: tuple[Page, Page]
    ) -> None:
        alice, bob = pair
        shown = await asyncio.gather(
            media.shows_motion(steps.tile(alice, "Bob")), media.shows_motion(steps.tile(bob, "Alice"))
        )
        assert all(shown)
        assert await media.loudness(alice) > 0.005
        await steps.control(alice, "Chat").click()
        await alice.get_by_label("Message", exact=True).fill("Only for us.")
        await alice.get_by_role("button", name="Send", exact=True).click()
        await steps.control(bob, "Chat").click()
        await expect(bob.get_by_text("Only for us.", exact=True)).to_be_visible()

    async def test_agents_and_captions_are_off_and_say_why(self, pair: tuple[Page, Page]) -> None:
        alice, _ = pair
        await steps.control(alice, "Agents").click()
        agents = alice.get_by_role("region", name="Agents", exact=True)
        await expect(agents.get_by_text("encrypted end to end", exact=False)).to_be_visible()
        await steps.control(alice, "Captions").click()
        captions = alice.get_by_role("region", name="Captions", exact=True)
        await expect(captions.get_by_text("encrypted end to end", exact=False)).to_be_visible()
        await look(alice, "meeting-encrypted")
        await steps.control(alice, "Captions").click()

    async def test_another_passphrase_decrypts_nothing_and_can_be_changed(
        self, pair: tuple[Page, Page], stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        alice, _ = pair
        maria = await (await newcomer()).page()
        await enter(maria, stack, "maria", people["maria"], fragment="#key=wrong")
        await steps.join(maria)
        await expect(maria.get_by_text(DIFFERS, exact=False)).to_be_visible()
        assert await media.loudness(maria) < 0.005
        assert await media.num_frames(maria) == 0
        await look(maria, "meeting-other-passphrase")
        await maria.get_by_role("button", name="Change passphrase", exact=True).click()
        await maria.get_by_label("Passphrase", exact=True).fill(RIGHT)
        await maria.get_by_role("button", name="Use it", exact=True).click()
        await expect(maria.get_by_text(DIFFERS, exact=False)).to_have_count(0)
        assert await media.shows_motion(steps.tile(maria, "Alice"))
        assert await media.shows_motion(steps.tile(alice, "Maria"))

    async def test_the_server_keeps_no_message(self, pair: tuple[Page, Page]) -> None:
        alice, _ = pair
        asked: list[str] = []
        alice.on("request", lambda request: asked.append(request.url))
        await alice.reload()
        await expect(steps.controls(alice)).to_be_visible(timeout=20_000)
        assert alice.url.endswith("#key=correct+horse")
        bare = [url.partition("#")[0].partition("?")[0] for url in asked]
        assert [url for url in bare if url.endswith("/messages") or "correct" in url] == []
