"""The whole stack from an empty state folder, and browsers for the people in it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, expect

from confa_e2e import chromium as chromium_
from confa_e2e import parts, steps
from confa_e2e import people as people_
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
    """The browser that all people share who do not need one of their own."""
    async with chromium_.launched() as browser:
        yield browser


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def newcomer(chromium: Browser) -> AsyncIterator[steps.Newcomer]:
    """Opens contexts: `await newcomer()`, or `newcomer(devices=False)` for a browser that denies devices."""
    opened: list[BrowserContext] = []

    async def come(*, devices: bool = True, **options: object) -> steps.Visitor:
        context = await chromium_.new_context(chromium, devices=devices, **options)
        opened.append(context)
        return steps.Visitor(context)

    yield come
    for context in opened:
        await context.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def people(stack: LaunchedStack, chromium: Browser) -> dict[str, str]:
    """The passwords of Maria, an administrator, and of Alice and Bob."""
    return await people_.create(chromium, stack)
