"""The same seat taken by the client and by the bare page, each in a browser context of its own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlencode

import httpx
from playwright.async_api import Browser, Page, expect

from confa_stack.launched import LaunchedStack

_WAIT_MS = 30_000
# Nobody clicks in the moment in which the button is there. Meanwhile the client loads what the meeting needs.
_AT_THE_DOOR_MS = 2_000


@dataclass(frozen=True)
class Meeting:
    """A room on a running stack. `api` speaks as its owner, who signs in on the client's page;
    `sfu` is its address for those without a browser."""

    stack: LaunchedStack
    chromium: Browser
    api: httpx.AsyncClient
    sfu: str
    bare_url: str
    room: str
    username: str
    password: str

    async def seat(self, device: str) -> tuple[str, str]:
        """Address of the SFU for browsers, and a token."""
        wanted = {"room": self.room, "device": device, "displayName": "Bench"}
        answer = (await self.api.post("/livekit/token", json=wanted)).raise_for_status().json()
        return answer["url"], answer["token"]

    @asynccontextmanager
    async def confa(self) -> AsyncIterator[tuple[Page, str]]:
        """The client before the click on its button, and the selector of other people's videos."""
        async with self._page() as page:
            await page.goto(self.stack.url(path=f"/room/{self.room}"))
            await page.get_by_label("Username", exact=True).fill(self.username)
            await page.get_by_label("Password", exact=True).fill(self.password)
            await page.get_by_role("button", name="Sign in", exact=True).click()
            join = page.get_by_role("button", name="Join", exact=True)
            await expect(join).to_be_enabled(timeout=_WAIT_MS)
            await expect(page.locator("main video")).to_have_count(1, timeout=_WAIT_MS)
            await page.wait_for_timeout(_AT_THE_DOOR_MS)
            await join.evaluate("(button) => { window.joinButton = button; }")
            yield page, "[data-identity] video:not([data-local])"

    @asynccontextmanager
    async def bare(self, *, publishes: bool) -> AsyncIterator[tuple[Page, str]]:
        """The bare page, at the same moment."""
        url, token = await self.seat("bare")
        async with self._page() as page:
            asked = {"url": url, "token": token, "publishes": "yes" if publishes else "no"}
            await page.goto(f"{self.bare_url}#{urlencode(asked)}")
            await page.wait_for_selector("body[data-ready]", timeout=_WAIT_MS)
            await page.wait_for_timeout(_AT_THE_DOOR_MS)
            await page.evaluate("() => { window.joinButton = document.querySelector('#join'); }")
            yield page, "video[data-remote]"

    @asynccontextmanager
    async def _page(self) -> AsyncIterator[Page]:
        # Wide enough that nobody is on a second page of the grid.
        context = await self.chromium.new_context(
            permissions=["camera", "microphone"], viewport={"width": 1920, "height": 1080}
        )
        try:
            yield await context.new_page()
        finally:
            await context.close()
