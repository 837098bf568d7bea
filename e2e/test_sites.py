"""One browser, two sites: the console and the client hold sessions of their own."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from confa_e2e import steps
from confa_stack.launched import LaunchedStack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


class TestTwoSitesInOneBrowser:
    async def test_an_administrator_in_the_console_and_a_user_in_the_client_both_survive_a_reload(
        self, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        visitor = await newcomer()
        console, client = await visitor.page(), await visitor.page()
        await console.goto(stack.url("admin"))
        await steps.sign_in(console, "maria", people["maria"])
        await expect(console.get_by_role("link", name="Users", exact=True)).to_be_visible()
        await client.goto(stack.url())
        await steps.sign_in(client, "alice", people["alice"])
        await expect(client.get_by_label("Room name", exact=True)).to_be_visible()

        await console.get_by_role("link", name="Users", exact=True).click()
        await expect(console.get_by_role("table", name="Users")).to_be_visible()
        await console.reload()
        await client.reload()
        await expect(console.get_by_role("table", name="Users")).to_be_visible()
        await expect(client.get_by_label("Room name", exact=True)).to_be_visible()
        assert visitor.complaints == []

    async def test_a_user_is_told_that_the_console_is_not_for_them(
        self, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        page = await (await newcomer()).page()
        await page.goto(stack.url("admin"))
        await steps.sign_in(page, "alice", people["alice"])
        await expect(page.get_by_role("alert")).to_contain_text("administrator")
        await expect(page.get_by_role("link", name="Users", exact=True)).to_have_count(0)

    @pytest.mark.usefixtures("people")
    async def test_the_first_start_form_is_gone_afterwards(
        self, stack: LaunchedStack, newcomer: steps.Newcomer
    ) -> None:
        page = await (await newcomer()).page()
        await page.goto(stack.url("admin"))
        await expect(page.get_by_role("button", name="Sign in", exact=True)).to_be_visible()
        await expect(page.get_by_label("Service key")).to_have_count(0)


class TestNobodyIsSignedIn:
    async def test_no_session_is_asked_for_when_there_was_none(
        self, stack: LaunchedStack, newcomer: steps.Newcomer
    ) -> None:
        visitor = await newcomer()
        page = await visitor.page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        await page.goto(stack.url())
        await expect(page.get_by_role("button", name="Sign in", exact=True)).to_be_visible()
        assert [url for url in asked if "/auth/refresh" in url] == []

    async def test_a_link_to_a_room_leads_there_after_the_sign_in(
        self, stack: LaunchedStack, newcomer: steps.Newcomer, people: dict[str, str]
    ) -> None:
        page = await (await newcomer()).page()
        await page.goto(stack.url(path="/room/from-a-link"))
        await steps.sign_in(page, "bob", people["bob"])
        await expect(page.get_by_label("Your name", exact=True)).to_have_value("Bob")
        await expect(page.get_by_role("button", name="Join", exact=True)).to_be_enabled()
