"""A blocked person learns why, but only with a cookie that would otherwise be good."""

from datetime import timedelta

import pytest
from backend.tests.support.api import ADMIN_ORIGIN, CLIENT_ORIGIN, Api, People, Person, code_of
from sqlalchemy import update

from confa.auth.models import RefreshRotationRow, RefreshSessionRow
from confa.auth.sessions import GRACE
from confa.database.clock import utc_now

pytestmark = pytest.mark.database


async def _block(api: Api, people: People, person: Person, act: str = "block") -> None:
    answer = await api.send("PATCH", f"/admin/users/{person.id}/{act}", by=await people.admin())
    assert answer.status_code == 200


async def _refreshed(api: Api, person: Person, **arguments: str) -> str:
    answer = await api.post("/auth/refresh", cookies=person.cookies, **arguments)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")
    return code_of(answer)


class TestRefreshingWhenBlocked:
    async def test_says_so_on_the_site_of_the_cookie_only(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        await _block(api, people, anna)
        assert await _refreshed(api, anna, origin=CLIENT_ORIGIN) == "user_blocked"
        assert await _refreshed(api, anna) == "user_blocked"
        stolen = Person(anna.id, "anna", "", {"refresh_token_admin": anna.cookies["refresh_token"]})
        assert await _refreshed(api, stolen, origin=ADMIN_ORIGIN) == "session_over"

    async def test_says_so_for_a_cookie_replaced_a_moment_ago(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        await api.post("/auth/refresh", cookies=anna.cookies)
        await _block(api, people, anna)
        assert await _refreshed(api, anna) == "user_blocked"

    async def test_says_nothing_for_a_cookie_replaced_long_ago(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        await api.post("/auth/refresh", cookies=anna.cookies)
        async with api.database.writing() as session:
            long_ago = utc_now() - GRACE - timedelta(seconds=1)
            await session.execute(update(RefreshRotationRow).values(rotated_at=long_ago))
        await _block(api, people, anna)
        assert await _refreshed(api, anna) == "session_over"

    async def test_says_nothing_once_signed_out(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        await api.post("/auth/logout", cookies=anna.cookies)
        await _block(api, people, anna)
        assert await _refreshed(api, anna) == "session_over"

    @pytest.mark.parametrize("limit", ["idle_expires_at", "expires_at"])
    async def test_says_nothing_once_expired(self, api: Api, people: People, limit: str) -> None:
        anna = await people.user("anna")
        await _block(api, people, anna)
        async with api.database.writing() as session:
            over = {limit: utc_now() - timedelta(seconds=1)}
            mine = RefreshSessionRow.user_id == anna.id
            await session.execute(update(RefreshSessionRow).where(mine).values(over))
        assert await _refreshed(api, anna) == "session_over"

    async def test_stays_over_after_unblocking(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        await _block(api, people, anna)
        await _block(api, people, anna, "unblock")
        assert await _refreshed(api, anna) == "session_over"
