"""Many accounts at once, names with markup, two first starts at the same moment, and tokens that expire."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from confa_e2e import parts, steps
from confa_e2e.looks import faults
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

MARKUP = "<img src=x onerror=alert(1)>"
PASSWORD = "a long enough password"
LINES, EVERY = 1_000, 50
"""Of the file's lines each fiftieth is bad."""
TOKEN_SECONDS = 5
"""So all that is done here goes on over the end of several tokens."""

_STATUS = """async ([url, authorization]) =>
  (await fetch(url, { headers: { Authorization: authorization } })).status"""


@pytest.fixture(scope="module")
def own_stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LaunchedStack]:
    state = tmp_path_factory.mktemp("console-users") / "state"
    with parts.new_stack(state, ACCESS_TOKEN_TTL=str(TOKEN_SECONDS)) as launched:
        yield launched


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def console(own_stack: LaunchedStack, newcomer: steps.Newcomer) -> AsyncIterator[Page]:
    """The administrator who was quicker, in her console."""
    pages = [await (await newcomer()).page() for _ in range(2)]
    for page, username in zip(pages, ("maria", "nina"), strict=True):
        await page.goto(own_stack.url("admin"))
        await page.get_by_label("Service key", exact=True).fill(own_stack.secret("SERVICE_ADMIN_KEY"))
        await page.get_by_label("Username", exact=True).fill(username)
        await page.get_by_label("Password", exact=True).fill("correct horse battery")
    submits = [page.get_by_role("button", name="Create administrator", exact=True) for page in pages]
    await asyncio.gather(*(submit.click() for submit in submits))
    winners = []
    for page in pages:
        inside = page.get_by_role("link", name="Users", exact=True)
        outside = page.get_by_role("heading", name="There is an administrator now")
        await expect(inside.or_(outside)).to_be_visible()
        if await inside.is_visible():
            winners.append(page)
    assert len(winners) == 1
    yield winners[0]


class TestTheFirstStart:
    async def test_has_one_winner_of_two_browsers(self, console: Page) -> None:
        await console.get_by_role("link", name="Users", exact=True).click()
        rows = console.get_by_role("table", name="Users").get_by_role("row")
        await expect(rows).to_have_count(2)  # The head, and the one administrator.


class TestAnExpiredToken:
    async def test_is_refused_and_the_live_picture_goes_on_with_the_next(
        self, console: Page, own_stack: LaunchedStack
    ) -> None:
        async with console.expect_request("**/admin/events**") as opening:
            await console.reload()
        old = await (await opening.value).header_value("authorization")
        async with console.expect_request("**/admin/events**") as going_on:
            # The server ends the stream together with its token.
            pass
        request = await going_on.value
        assert await request.header_value("authorization") not in {old, None}
        assert await request.header_value("last-event-id")
        assert await console.evaluate(_STATUS, [own_stack.url("api", "/admin/users"), old]) == 401
        await expect(console.get_by_text("Stale since")).to_have_count(0)


class TestNames:
    async def test_with_markup_are_text(self, console: Page) -> None:
        await steps.create_user(console, "markup", MARKUP, PASSWORD)
        table = console.get_by_role("table", name="Users")
        await expect(table.get_by_text(MARKUP, exact=True)).to_be_visible()
        await expect(table.locator("img")).to_have_count(0)
        await console.get_by_role("button", name=f"Delete {MARKUP}", exact=True).click()
        dialog = console.get_by_role("alertdialog")
        await dialog.get_by_role("textbox").fill("markup")
        await dialog.get_by_role("button", name="Delete", exact=True).click()
        await expect(table.get_by_text(MARKUP, exact=True)).to_have_count(0)


class TestImporting:
    async def test_lists_every_bad_line_of_a_thousand_and_creates_the_rest(self, console: Page) -> None:
        rows = [
            f"bad name {line},," if line % EVERY == 0 else f"user{line},User {line},USER"
            for line in range(LINES)
        ]
        text = "\n".join(["username,displayName,role", *rows])
        await console.get_by_role("link", name="Users", exact=True).click()
        await console.get_by_role("button", name="Import", exact=True).click()
        file = {"name": "users.csv", "mimeType": "text/csv", "buffer": text.encode()}
        await console.get_by_label("Choose a CSV file").set_input_files(file)  # type: ignore[arg-type]
        bad = console.get_by_role("table", name="20 lines cannot be imported")
        await expect(bad.get_by_role("row")).to_have_count(LINES // EVERY + 1)
        assert await faults(console) == []
        await console.get_by_role("button", name="Create 980 users", exact=True).click()
        await expect(console.get_by_text("980 users were created")).to_be_visible(timeout=180_000)
        async with console.expect_download() as saving:
            await console.get_by_role("button", name="Download generated passwords", exact=True).click()
        lines = (await (await saving.value).path()).read_text().splitlines()
        assert len(lines) == LINES - LINES // EVERY + 1
        await console.get_by_role("button", name="Done", exact=True).click()

    async def test_leaves_a_list_that_is_searched_quickly(self, console: Page) -> None:
        await console.get_by_role("searchbox", name="Search users").fill("user777")
        table = console.get_by_role("table", name="Users")
        await expect(table.get_by_text("User 777", exact=True)).to_be_visible()
        await expect(table.get_by_role("row")).to_have_count(2)


class TestTheLastAdministrator:
    async def test_stays_when_two_take_the_role_from_each_other(
        self, console: Page, own_stack: LaunchedStack, newcomer: steps.Newcomer
    ) -> None:
        own_row = console.get_by_role("row").filter(has=console.get_by_text("you", exact=True))
        await console.goto(own_stack.url("admin", "/users"))
        first = await own_row.locator("b").inner_text()
        await steps.create_user(console, "olaf", "Olaf", PASSWORD)
        await steps.give_role(console, "Admin", "Olaf")
        other = await (await newcomer()).page()
        await other.goto(own_stack.url("admin", "/users"))
        await steps.sign_in(other, "olaf", PASSWORD)
        saving = (
            await steps.choose_role(console, "User", "Olaf"),
            await steps.choose_role(other, "User", first),
        )
        await asyncio.gather(*(save.click() for save in saving))
        out = {
            asyncio.create_task(page.get_by_role("heading", name="You are signed out").wait_for()): page
            for page in (console, other)
        }
        done, pending = await asyncio.wait(out, return_when=asyncio.FIRST_COMPLETED)
        assert len(done) == 1
        (waiting,) = pending
        waiting.cancel()
        await out[waiting].reload()
        await expect(out[waiting].get_by_role("table", name="Users")).to_be_visible()
