"""What an administrator does in the console, and what the person it is done to sees."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import FloatRect, Locator, Page, expect

from confa_e2e import steps
from confa_e2e.looks import faults
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PASSWORD = "a long enough password"


@pytest_asyncio.fixture(loop_scope="session")
async def console(
    stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
) -> AsyncIterator[Page]:
    """Maria in her console."""
    visitor = await newcomer()
    page = await visitor.page()
    await page.goto(stack.url("admin"))
    await steps.sign_in(page, "maria", people["maria"])
    await page.get_by_role("link", name="Users", exact=True).click()
    await expect(page.get_by_role("table", name="Users")).to_be_visible()
    yield page
    await visitor.context.close()


async def act_on(page: Page, act: str, name: str) -> None:
    """A confirmed act on the account of this display name."""
    await page.get_by_role("button", name=f"{act} {name}", exact=True).click()
    await page.get_by_role("alertdialog").get_by_role("button", name=act, exact=True).click()


async def audit_row(page: Page, what: str, on: str) -> str:
    """The newest line of the audit log about this."""
    await page.get_by_role("link", name="Audit log", exact=True).click()
    rows = page.get_by_role("table", name="Audit log").get_by_role("row").filter(has_text=what)
    return await rows.filter(has_text=on).first.inner_text()


async def box_of(locator: Locator) -> FloatRect:
    box = await locator.bounding_box()
    assert box
    return box


class TestBlocking:
    async def test_tells_the_person_why_and_is_in_the_audit_log(
        self, stack: LaunchedStack, console: Page, newcomer: steps.Newcomer
    ) -> None:
        await steps.create_user(console, "olga", "Olga", PASSWORD)
        page = await (await newcomer()).page()
        await page.goto(stack.url())
        await steps.sign_in(page, "olga", PASSWORD)
        await expect(page.get_by_label("Room name", exact=True)).to_be_visible()

        await act_on(console, "Block", "Olga")
        await expect(console.get_by_role("button", name="Unblock Olga", exact=True)).to_be_visible()
        await page.reload()
        await expect(page.get_by_text("Your account was blocked.")).to_be_visible()
        row = await audit_row(console, "User blocked", "olga")
        assert "maria" in row
        assert "127.0.0.1" in row or "::1" in row
        assert await faults(console) == []


class TestResettingAPassword:
    async def test_ends_the_session_and_the_generated_one_signs_in(
        self, stack: LaunchedStack, console: Page, newcomer: steps.Newcomer
    ) -> None:
        await steps.create_user(console, "petra", "Petra", PASSWORD)
        page = await (await newcomer()).page()
        await page.goto(stack.url())
        await steps.sign_in(page, "petra", PASSWORD)
        await expect(page.get_by_label("Room name", exact=True)).to_be_visible()

        await console.get_by_role("button", name="Reset password of Petra", exact=True).click()
        await console.get_by_role("button", name="Reset password", exact=True).click()
        generated = await console.get_by_label("Generated password", exact=True).input_value()
        assert await faults(console) == []
        await console.get_by_role("button", name="Done", exact=True).click()
        await page.reload()
        await expect(page.get_by_text("Your session ended.")).to_be_visible()
        await page.goto(stack.url())
        await steps.sign_in(page, "petra", generated)
        await expect(page.get_by_label("Room name", exact=True)).to_be_visible()
        assert "maria" in await audit_row(console, "Password reset", "petra")


class TestOnAPhone:
    async def test_a_toast_lies_on_no_button_of_a_sheet(self, console: Page) -> None:
        await steps.create_user(console, "quinn", "Quinn", PASSWORD)
        await console.set_viewport_size({"width": 390, "height": 844})
        await act_on(console, "Block", "Quinn")
        # Until then the toast of the creation may be there, which this one takes the place of.
        await expect(console.get_by_role("status").filter(has_text="Quinn is blocked.")).to_be_attached()
        dismiss = console.get_by_role("button", name="Dismiss", exact=True)
        await dismiss.focus()  # It stays while it has the focus.
        resting = await box_of(dismiss)
        await console.get_by_role("button", name="Unblock Quinn", exact=True).click()
        sheet = console.get_by_role("alertdialog")
        await expect(sheet).to_be_visible()
        await expect(dismiss).to_be_visible()
        raised, top = await box_of(dismiss), (await box_of(sheet))["y"]
        assert resting["y"] > top
        assert raised["y"] + raised["height"] < top

    async def test_the_mark_is_in_the_middle_of_the_navigation(self, console: Page) -> None:
        await console.set_viewport_size({"width": 768, "height": 1024})
        mark, users = [
            await box_of(console.get_by_role("link", name=name, exact=True))
            for name in ("Confa Admin", "Users")
        ]
        assert mark["y"] + mark["height"] / 2 == pytest.approx(users["y"] + users["height"] / 2, abs=0.5)
