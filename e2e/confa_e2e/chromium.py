"""How Chromium is started: it sends from devices of its own, and needs nobody to allow them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, BrowserContext, async_playwright

from confa_e2e import slides
from confa_stack import test_tools

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    # As few pictures a second as it can draw: they are encoded in software, for every page of a test.
    "--use-fake-device-for-media-stream=fps=5",
    "--allow-loopback-in-peer-connection",
    # What getDisplayMedia shares without asking: see `slides.show`.
    f"--auto-select-tab-capture-source-by-title={slides.TITLE}",
    "--autoplay-policy=no-user-gesture-required",
]


@asynccontextmanager
async def launched(*flags: str) -> AsyncIterator[Browser]:
    """A browser with a camera and a microphone that always send, until the end of the block."""
    executable = test_tools.chromium()
    assert executable, "The browser tests need Chromium: make test installs it, or name it in CONFA_CHROMIUM."
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable, args=[*FLAGS, *flags])
        yield browser
        await browser.close()


async def new_context(browser: Browser, *, devices: bool = True, **options: object) -> BrowserContext:
    """A person with cookies of their own, and with leave to use the devices or not."""
    permissions = ["camera", "microphone"] if devices else []
    context = await browser.new_context(permissions=permissions, **options)  # type: ignore[arg-type]
    context.set_default_timeout(15_000)
    return context
