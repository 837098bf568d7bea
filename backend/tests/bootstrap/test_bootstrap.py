import asyncio

import pytest
from backend.tests.support.api import ADMIN_ORIGIN, CLIENT_ORIGIN, PASSWORD, Api, People, code_of
from backend.tests.support.settings import SERVICE_KEY

pytestmark = pytest.mark.database


def _wanted(username: str = "root", key: str = SERVICE_KEY, **more: str) -> dict[str, str]:
    return {"serviceKey": key, "username": username, **more}


class TestBootstrap:
    async def test_says_whether_there_is_an_administrator(self, api: Api) -> None:
        path = "/admin/bootstrap/status"
        assert (await api.get(path)).json() == {"isInitialized": False}
        await api.post("/admin/bootstrap", json=_wanted())
        assert (await api.get(path)).json() == {"isInitialized": True}

    async def test_generates_a_password_that_works(self, api: Api) -> None:
        answer = await api.post("/admin/bootstrap", json=_wanted("Root"), origin=ADMIN_ORIGIN)
        assert answer.status_code == 201
        signed_in = await api.sign_in("root", answer.json()["password"])
        assert signed_in.json()["user"]["role"] == "ADMIN"

    async def test_does_not_repeat_a_given_password(self, api: Api) -> None:
        answer = await api.post("/admin/bootstrap", json=_wanted(password=PASSWORD))
        assert answer.json() == {"username": "root"}

    async def test_exactly_one_of_simultaneous_calls_wins(self, api: Api) -> None:
        calls = [api.post("/admin/bootstrap", json=_wanted(f"root{number}")) for number in range(20)]
        answers = await asyncio.gather(*calls)
        assert sorted(answer.status_code for answer in answers) == [201] + [409] * 19
        assert {code_of(answer) for answer in answers if answer.status_code == 409} == {"already_initialized"}

    async def test_refuses_a_wrong_key_and_limits_guessing(self, api: Api) -> None:
        answers = [await api.post("/admin/bootstrap", json=_wanted(key="wrong")) for _ in range(6)]
        assert [code_of(answer) for answer in answers] == ["wrong_service_key"] * 5 + ["too_many_attempts"]

    async def test_refuses_the_client_site(self, api: Api) -> None:
        answer = await api.post("/admin/bootstrap", json=_wanted(), origin=CLIENT_ORIGIN)
        assert code_of(answer) == "origin_not_allowed"

    async def test_stays_initialized_for_a_right_key_only(self, api: Api, people: People) -> None:
        await people.admin()
        assert code_of(await api.post("/admin/bootstrap", json=_wanted())) == "already_initialized"
