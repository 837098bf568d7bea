"""The people of the tests, made in the console like an operator makes them."""

from __future__ import annotations

from playwright.async_api import Browser

from confa_e2e import steps
from confa_stack.launched import LaunchedStack

_PASSWORDS = {
    "maria": "correct horse battery",
    "alice": "a long enough password",
    "bob": "a long enough password",
}


async def create(chromium: Browser, stack: LaunchedStack) -> dict[str, str]:
    """Maria, the first administrator, and Alice and Bob, whom she makes; gives their passwords."""
    context = await chromium.new_context()
    page = await context.new_page()
    await steps.create_administrator(page, stack, "maria", _PASSWORDS["maria"])
    for username in ("alice", "bob"):
        await steps.create_user(page, username, username.title(), _PASSWORDS[username])
    await context.close()
    return dict(_PASSWORDS)
