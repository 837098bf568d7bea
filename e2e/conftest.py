"""The whole stack from an empty state folder, and browsers for the people in it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, async_playwright, expect

from confa_e2e import parts, steps
from confa_e2e import people as people_
from confa_e2e.chromium import FLAGS
from confa_stack import test_tools
from confa_stack.launched import LaunchedStack

# A busy machine takes longer than Playwright's 5 s; a test that means a shorter time says so itself.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LaunchedStack]:
    state = tmp_path_factory.mktemp("stack") / "state"
    with parts.new_stack(state) as launched:
        yield launched


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    """A browser with a camera and a microphone that always send."""
    executable = test_tools.chromium()
    assert executable, "The browser tests need Chromium: make test installs it, or name it in CONFA_CHROMIUM."
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def newcomer(chromium: Browser) -> AsyncIterator[steps.Newcomer]:
    """Opens contexts: `await newcomer()`, or `newcomer(devices=False)` for a browser that denies devices."""
    opened: list[BrowserContext] = []

    async def come(*, devices: bool = True, **options: object) -> steps.Visitor:
        permissions = ["camera", "microphone"] if devices else []
        context = await chromium.new_context(permissions=permissions, **options)  # type: ignore[arg-type]
        context.set_default_timeout(15_000)
        opened.append(context)
        return steps.Visitor(context)

    yield come
    for context in opened:
        await context.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def people(stack: LaunchedStack, chromium: Browser) -> dict[str, str]:
    """The passwords of Maria, an administrator, and of Alice and Bob."""
    return await people_.create(chromium, stack)
