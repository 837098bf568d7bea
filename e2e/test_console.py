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
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0"


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


async def tab_to(page: Page, control: Locator) -> None:
    """Goes there with the Tab key alone."""
    for _ in range(40):
        await page.keyboard.press("Tab")
        if await control.evaluate("(control) => control === document.activeElement"):
            return
    raise AssertionError(f"The Tab key does not lead to {control}.")


async def box_of(locator: Locator) -> FloatRect:
    box = await locator.bounding_box()
    assert box
    return box


async def newly_signed_in(
    console: Page, stack: LaunchedStack, newcomer: steps.Newcomer, username: str, name: str
) -> Page:
    """The home page of a person whose account is made for the test."""
    await steps.create_user(console, username, name, PASSWORD)
    page = await (await newcomer()).page()
    await page.goto(stack.url())
    await steps.sign_in(page, username, PASSWORD)
    await expect(page.get_by_label("Room name", exact=True)).to_be_visible()
    return page


class TestBlocking:
    async def test_tells_the_person_why_and_is_in_the_audit_log(
        self, stack: LaunchedStack, console: Page, newcomer: steps.Newcomer
    ) -> None:
        page = await newly_signed_in(console, stack, newcomer, "olga", "Olga")

        await act_on(console, "Block", "Olga")
        await expect(console.get_by_role("button", name="Unblock Olga", exact=True)).to_be_visible()
        await page.reload()
        await expect(page.get_by_text("Your account was blocked.")).to_be_visible()
        row = await audit_row(console, "User blocked", "olga")
        assert "maria" in row
        assert "127.0.0.1" in row or "::1" in row
        assert await faults(console) == []


class TestUnblocking:
    async def test_lets_the_person_sign_in_again(
        self, stack: LaunchedStack, console: Page, newcomer: steps.Newcomer
    ) -> None:
        await steps.create_user(console, "tove", "Tove", PASSWORD)
        await act_on(console, "Block", "Tove")
        page = await (await newcomer()).page()
        await page.goto(stack.url())
        await steps.sign_in(page, "tove", PASSWORD)
        await expect(page.get_by_text("Username or password is wrong.")).to_be_visible()
        await act_on(console, "Unblock", "Tove")
        await expect(console.get_by_role("button", name="Block Tove", exact=True)).to_be_visible()
        await steps.sign_in(page, "tove", PASSWORD)
        await expect(page.get_by_label("Room name", exact=True)).to_be_visible()


class TestDeleting:
    async def test_ends_the_session_and_the_account(
        self, stack: LaunchedStack, console: Page, newcomer: steps.Newcomer
    ) -> None:
        page = await newly_signed_in(console, stack, newcomer, "uwe", "Uwe")

        await console.get_by_role("button", name="Delete Uwe", exact=True).click()
        dialog = console.get_by_role("alertdialog")
        delete = dialog.get_by_role("button", name="Delete", exact=True)
        await expect(delete).to_be_disabled()
        await dialog.get_by_label("Type uwe to confirm", exact=True).fill("uwe")
        await delete.click()
        await expect(console.get_by_role("button", name="Delete Uwe", exact=True)).to_have_count(0)
        await page.reload()
        await expect(page.get_by_text("Your session ended.")).to_be_visible()
        await page.goto(stack.url())
        await steps.sign_in(page, "uwe", PASSWORD)
        await expect(page.get_by_text("Username or password is wrong.")).to_be_visible()
        assert "maria" in await audit_row(console, "User deleted", "uwe")


class TestByKeyboard:
    async def test_a_person_is_found_and_blocked(self, console: Page) -> None:
        await steps.create_user(console, "wilma", "Wilma", PASSWORD)
        await console.keyboard.press("/")
        await expect(console.get_by_role("searchbox", name="Search users")).to_be_focused()
        await console.keyboard.type("wilma")
        await expect(console.get_by_role("table", name="Users").get_by_role("row")).to_have_count(2)
        await tab_to(console, console.get_by_role("button", name="Block Wilma", exact=True))
        await console.keyboard.press("Enter")
        dialog = console.get_by_role("alertdialog", name="Block Wilma?")
        await expect(dialog).to_be_visible()
        await console.keyboard.press("Escape")
        await expect(dialog).to_have_count(0)
        await expect(console.get_by_role("button", name="Block Wilma", exact=True)).to_be_focused()
        await console.keyboard.press("Enter")
        await tab_to(console, dialog.get_by_role("button", name="Block", exact=True))
        await console.keyboard.press("Enter")
        await expect(console.get_by_role("button", name="Unblock Wilma", exact=True)).to_be_visible()


class TestTheTheme:
    async def test_that_was_chosen_is_kept(self, console: Page) -> None:
        for chosen in ("light", "dark"):
            await console.get_by_role("button", name="Theme: ").first.click()
            await expect(console.locator("html")).to_have_attribute("data-theme", chosen)
        await console.reload()
        await expect(console.get_by_role("button", name="Theme: dark").first).to_be_visible()
        await expect(console.locator("html")).to_have_attribute("data-theme", "dark")
        # The page is there a moment after its frame.
        await expect(console.get_by_role("heading", name="Users", level=1)).to_be_visible()
        assert await faults(console) == []


class TestResettingAPassword:
    async def test_ends_the_session_and_the_generated_one_signs_in(
        self, stack: LaunchedStack, console: Page, newcomer: steps.Newcomer
    ) -> None:
        page = await newly_signed_in(console, stack, newcomer, "petra", "Petra")

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


class TestEndingOneSession:
    async def test_signs_out_there_and_nowhere_else(
        self, stack: LaunchedStack, console: Page, newcomer: steps.Newcomer
    ) -> None:
        await steps.create_user(console, "rosa", "Rosa", PASSWORD)
        lost, kept = [await (await newcomer(**options)).page() for options in ({"user_agent": FIREFOX}, {})]
        for page in (lost, kept):
            await page.goto(stack.url())
            await steps.sign_in(page, "rosa", PASSWORD)
            await expect(page.get_by_label("Room name", exact=True)).to_be_visible()

        await console.get_by_role("button", name="Sessions of Rosa", exact=True).click()
        dialog = console.get_by_role("dialog")
        await expect(dialog.get_by_role("listitem")).to_have_count(2)
        assert await faults(console) == []
        await dialog.get_by_role("button", name="End Firefox, Linux, meetings", exact=True).click()
        await expect(dialog.get_by_role("listitem")).to_have_count(1)
        await dialog.get_by_role("button", name="Done", exact=True).click()
        await lost.reload()
        await expect(lost.get_by_text("Your session ended.")).to_be_visible()
        await kept.reload()
        await expect(kept.get_by_label("Room name", exact=True)).to_be_visible()
        assert "maria" in await audit_row(console, "Session ended", "rosa")


class TestWhoIsNoAdministrator:
    async def test_stays_out_and_is_told_why(
        self, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        page = await (await newcomer()).page()
        await page.goto(stack.url("admin"))
        await steps.sign_in(page, "alice", people["alice"])
        await expect(page.get_by_text("This account is not an administrator's.")).to_be_visible()
        await page.goto(stack.url("admin", "/users"))
        await expect(page.get_by_role("heading", name="Sign in")).to_be_visible()

    async def test_any_more_is_out_of_an_open_console_at_once(
        self, stack: LaunchedStack, console: Page, newcomer: steps.Newcomer
    ) -> None:
        await steps.create_user(console, "sven", "Sven", PASSWORD)
        await steps.give_role(console, "Admin", "Sven")
        page = await (await newcomer()).page()
        await page.goto(stack.url("admin"))
        await steps.sign_in(page, "sven", PASSWORD)
        await expect(page.get_by_role("heading", name="Overview", level=1)).to_be_visible()
        await steps.give_role(console, "User", "Sven")
        await expect(page.get_by_role("heading", name="You are signed out")).to_be_visible(timeout=5_000)


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
