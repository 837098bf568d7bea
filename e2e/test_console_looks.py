"""Every screen of the console at work, in both themes and three sizes: nothing that axe finds, and a picture.

The pictures lie in e2e/artifacts/ (ignored by git).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from confa_e2e import console_scene, parts, steps
from confa_e2e.looks import look_at_sizes
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PASSWORD = "correct horse battery"
SIZES = ((1440, 900), (768, 1024), (390, 844))
SHEET_SIZES = ((1440, 900), (390, 844))
"""Of dialogs, which are sheets on phones."""


@pytest.fixture(scope="module")
def own_stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LaunchedStack]:
    with parts.new_stack(tmp_path_factory.mktemp("console-looks") / "state") as launched:
        yield launched


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def console(own_stack: LaunchedStack, newcomer: steps.Newcomer) -> AsyncIterator[Page]:
    """Maria's, on a server where much happens."""
    page = await (await newcomer()).page()
    await page.goto(own_stack.url("admin"))
    await expect(page.get_by_label("Service key", exact=True)).to_be_visible()
    await look(page, "admin-first-start")
    await steps.create_administrator(page, own_stack, "maria", PASSWORD)
    async with console_scene.playing(own_stack, "maria", PASSWORD):
        yield page


async def look(page: Page, name: str, sizes: tuple[tuple[int, int], ...] = SIZES) -> None:
    await look_at_sizes(page, name, sizes)
    await page.set_viewport_size({"width": 1440, "height": 900})


async def open_page(page: Page, name: str) -> None:
    await page.get_by_role("link", name=name, exact=True).click()
    await expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


class TestScreens:
    @pytest.mark.usefixtures("console")
    async def test_sign_in(self, own_stack: LaunchedStack, newcomer: steps.Newcomer) -> None:
        page = await (await newcomer()).page()
        await page.goto(own_stack.url("admin"))
        await expect(page.get_by_role("button", name="Sign in", exact=True)).to_be_visible()
        await look(page, "admin-sign-in")

    async def test_overview(self, console: Page) -> None:
        await console.reload()
        await expect(console.get_by_text("Meetings a day").first).to_be_visible()
        await look(console, "admin-overview")

    async def test_users(self, console: Page) -> None:
        await open_page(console, "Users")
        await expect(console.get_by_text("In 1 meeting").first).to_be_visible()
        await look(console, "admin-users")

    async def test_users_chosen(self, console: Page) -> None:
        for name in ("Chidi Okonkwo", "Priya Raman"):
            await console.get_by_role("checkbox", name=f"Choose {name}", exact=True).check(force=True)
        await look(console, "admin-users-chosen")
        await console.get_by_role("button", name="Clear", exact=True).click()

    async def test_rooms(self, console: Page) -> None:
        await open_page(console, "Rooms")
        await expect(console.get_by_role("button", name="End meeting").first).to_be_visible()
        await look(console, "admin-rooms")

    async def test_a_room(self, console: Page) -> None:
        await open_page(console, "Rooms")
        await console.get_by_role("link", name="Design weekly", exact=True).click()
        await console.get_by_role("button", name="Inspect Chidi Okonkwo", exact=True).click()
        await expect(console.get_by_text("hand raised")).to_be_visible()
        await look(console, "admin-room")

    @pytest.mark.parametrize("name", ["Agents", "Audit log", "Security"])
    async def test_what_else_there_is(self, console: Page, name: str) -> None:
        await open_page(console, name)
        await expect(console.get_by_role("table").first).to_be_visible()
        await look(console, f"admin-{name.lower().replace(' ', '-')}")


class TestDialogs:
    @pytest.mark.parametrize(
        ("button", "name"),
        [
            ("Create user", "create-user"),
            ("Import", "import"),
            ("Change Alice Moreau", "change-user"),
            ("Sessions of Alice Moreau", "sessions"),
            ("Reset password of Alice Moreau", "reset-password"),
            ("Block Alice Moreau", "block-user"),
            ("Delete Alice Moreau", "delete-user"),
        ],
    )
    async def test_of_users(self, console: Page, button: str, name: str) -> None:
        await open_page(console, "Users")
        await console.get_by_role("button", name=button, exact=True).click()
        dialog = console.get_by_role("dialog").or_(console.get_by_role("alertdialog"))
        await expect(dialog).to_be_visible()
        await look(console, f"admin-{name}", SHEET_SIZES)
        await (
            dialog.get_by_role("button", name="Cancel").or_(dialog.get_by_role("button", name="Done")).click()
        )
        await expect(dialog).to_have_count(0)
