"""What a person does, by the names that people and screen readers know the controls by."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from playwright.async_api import BrowserContext, Locator, Page, expect

from confa_stack.launched import LaunchedStack


class Visitor:
    """One browser context: a person with cookies of their own."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.complaints: list[str] = []
        """What the browser's console reported as an error; a page that works reports none."""

    async def page(self) -> Page:
        page = await self.context.new_page()
        page.on("console", lambda line: self.complaints.append(line.text) if line.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page


Newcomer = Callable[..., Awaitable[Visitor]]
"""Opens contexts: `await newcomer()`, or `newcomer(devices=False)` for a browser that denies devices."""


async def sign_in(page: Page, username: str, password: str) -> None:
    await page.get_by_label("Username", exact=True).fill(username)
    await page.get_by_label("Password", exact=True).fill(password)
    await page.get_by_role("button", name="Sign in", exact=True).click()


async def create_administrator(page: Page, stack: LaunchedStack, username: str, password: str) -> None:
    """The one-time form of the console; afterwards the person is signed in."""
    await page.goto(stack.url("admin"))
    await page.get_by_label("Service key", exact=True).fill(stack.secret("SERVICE_ADMIN_KEY"))
    await page.get_by_label("Username", exact=True).fill(username)
    await page.get_by_label("Password", exact=True).fill(password)
    await page.get_by_role("button", name="Create administrator", exact=True).click()
    await expect(page.get_by_role("link", name="Users", exact=True)).to_be_visible()


async def create_user(page: Page, username: str, display_name: str, password: str) -> None:
    """In the console, as an administrator."""
    await page.get_by_role("link", name="Users", exact=True).click()
    await page.get_by_role("button", name="Create user", exact=True).click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Username", exact=True).fill(username)
    await dialog.get_by_label("Display name", exact=True).fill(display_name)
    await dialog.get_by_label("Password", exact=True).fill(password)
    await dialog.get_by_role("button", name="Create user", exact=True).click()
    await expect(page.get_by_role("table", name="Users").get_by_text(username, exact=True)).to_be_visible()


async def choose_role(page: Page, role: str, name: str) -> Locator:
    """In the console, of the account of this display name; gives the button that saves it."""
    await page.get_by_role("button", name=f"Change {name}", exact=True).click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("button", name="Role").click()
    await page.get_by_role("option", name=role, exact=True).click()
    return dialog.get_by_role("button", name="Save", exact=True)


async def give_role(page: Page, role: str, name: str) -> None:
    await (await choose_role(page, role, name)).click()
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def open_room(page: Page, stack: LaunchedStack, room: str) -> None:
    """From the home page to the pre-join screen."""
    await page.goto(stack.url())
    await page.get_by_label("Room name", exact=True).fill(room)
    await page.get_by_role("button", name="Join room", exact=True).click()
    await expect(page.get_by_role("button", name="Join", exact=True)).to_be_enabled()


async def join(page: Page, name: str | None = None) -> None:
    """From the pre-join screen into the meeting."""
    if name is not None:
        await page.get_by_label("Your name", exact=True).fill(name)
    await page.get_by_role("button", name="Join", exact=True).click()
    await expect(controls(page)).to_be_visible(timeout=20_000)


def controls(page: Page) -> Locator:
    return page.get_by_role("toolbar", name="Meeting controls")


def control(page: Page, name: str) -> Locator:
    return controls(page).get_by_role("button", name=name, exact=True)


def tile(page: Page, name: str) -> Locator:
    """The tile of the person of this display name."""
    return page.locator("[data-identity]").filter(has_text=name)
