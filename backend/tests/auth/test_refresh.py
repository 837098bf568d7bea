import asyncio
from datetime import timedelta

import pytest
from backend.tests.support.api import ADMIN_ORIGIN, Api, People, code_of
from backend.tests.support.rotations import age_rotations
from sqlalchemy import update

from confa.auth.models import RefreshSessionRow
from confa.database.clock import utc_now

pytestmark = pytest.mark.database


class TestRotation:
    async def test_gives_another_cookie_and_a_working_token(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        answer = await api.post("/auth/refresh", cookies=anna.cookies)
        assert answer.status_code == 200
        assert dict(answer.cookies) != anna.cookies
        token = {"Authorization": f"Bearer {answer.json()['accessToken']}"}
        assert (await api.get("/auth/me", headers=token)).json()["username"] == "anna"

    async def test_many_at_once_all_get_the_same_successor(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        refreshing = [api.post("/auth/refresh", cookies=anna.cookies) for _ in range(20)]
        answers = await asyncio.gather(*refreshing)
        assert {answer.status_code for answer in answers} == {200}
        assert len({answer.cookies["refresh_token"] for answer in answers}) == 1

    async def test_a_late_tab_does_not_bring_the_browser_back_to_a_replaced_cookie(
        self, api: Api, people: People
    ) -> None:
        anna = await people.user("anna")
        late = jar = anna.cookies
        for sent_before in (None, None, None, anna.cookies):
            answer = await api.post("/auth/refresh", cookies=sent_before or jar)
            assert answer.status_code == 200
            late, jar = jar, dict(answer.cookies)
        assert jar == late
        await age_rotations(api.database)
        assert (await api.post("/auth/refresh", cookies=jar)).status_code == 200

    async def test_a_very_late_tab_gets_its_successor(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        jar, answers = anna.cookies, []
        for _ in range(51):
            answers.append(await api.post("/auth/refresh", cookies=jar))
            jar = dict(answers[-1].cookies)
        late = await api.post("/auth/refresh", cookies=anna.cookies)
        assert dict(late.cookies) == dict(answers[0].cookies)

    async def test_reuse_after_the_grace_ends_the_whole_family(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        first = await api.post("/auth/refresh", cookies=anna.cookies)
        await age_rotations(api.database)
        assert code_of(await api.post("/auth/refresh", cookies=anna.cookies)) == "session_over"
        assert (await api.post("/auth/refresh", cookies=dict(first.cookies))).status_code == 401
        assert (await api.get("/auth/me", by=anna)).status_code == 401

    async def test_other_sessions_survive_that(self, api: Api, people: People) -> None:
        anna, other = await people.user("anna"), await people.signed_in("anna")
        await api.post("/auth/refresh", cookies=anna.cookies)
        await age_rotations(api.database)
        await api.post("/auth/refresh", cookies=anna.cookies)
        assert (await api.get("/auth/me", by=other)).status_code == 200


class TestLimitsOfASession:
    @pytest.mark.parametrize("limit", ["idle_expires_at", "expires_at"])
    async def test_ends_when_idle_or_old(self, api: Api, people: People, limit: str) -> None:
        anna = await people.user("anna")
        async with api.database.writing() as session:
            await session.execute(
                update(RefreshSessionRow)
                .where(RefreshSessionRow.user_id == anna.id)
                .values({limit: utc_now() - timedelta(seconds=1)})
            )
        assert (await api.post("/auth/refresh", cookies=anna.cookies)).status_code == 401

    async def test_is_refused_on_the_other_site_and_unharmed_by_that(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        stolen = {"refresh_token_admin": anna.cookies["refresh_token"]}
        answer = await api.post("/auth/refresh", cookies=stolen, origin=ADMIN_ORIGIN)
        assert answer.status_code == 401
        assert (await api.post("/auth/refresh", cookies=anna.cookies, origin=ADMIN_ORIGIN)).status_code == 401
        assert (await api.post("/auth/refresh", cookies=anna.cookies)).status_code == 200

    @pytest.mark.parametrize("cookie", ["", "rubbish", "a.b.c"])
    async def test_rubbish_is_no_session(self, api: Api, cookie: str) -> None:
        answer = await api.post("/auth/refresh", cookies={"refresh_token": cookie})
        assert code_of(answer) == "session_over"

    async def test_an_access_token_is_no_refresh_token(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        assert (await api.post("/auth/refresh", cookies={"refresh_token": anna.token})).status_code == 401


class TestSigningOut:
    async def test_ends_the_session_and_removes_the_cookie(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        answer = await api.post("/auth/logout", by=anna, cookies=anna.cookies)
        assert answer.status_code == 204
        assert 'refresh_token=""' in answer.headers["set-cookie"]
        assert (await api.post("/auth/refresh", cookies=anna.cookies)).status_code == 401
        assert (await api.get("/auth/me", by=anna)).status_code == 401

    async def test_works_with_the_cookie_alone_and_twice(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        answers = [await api.post("/auth/logout", cookies=anna.cookies) for _ in range(2)]
        assert [answer.status_code for answer in answers] == [204, 204]

    async def test_a_stranger_has_nothing_to_sign_out_of(self, api: Api) -> None:
        assert (await api.post("/auth/logout")).status_code == 401
