import jwt
import pytest
from backend.tests.support.api import PASSWORD, Api, People, Person, code_of
from backend.tests.support.participants import participant_of

from confa.livekit.memory_gateway import MemoryGateway

pytestmark = pytest.mark.database

NEW_PASSWORD = "another long password"


async def _reset(api: Api, people: People, person: Person, password: str | None = None) -> dict[str, object]:
    body = {"password": password} if password else {}
    answer = await api.post(f"/admin/users/{person.id}/password", by=await people.admin(), json=body)
    assert answer.status_code == 200, answer.text
    found: dict[str, object] = answer.json()
    return found


class TestResettingAPassword:
    async def test_ends_the_sessions_and_the_meetings_at_once(
        self, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        anna = await people.user("anna")
        await api.post("/livekit/token", by=anna, json={"room": "daily"})
        sfu.join("daily", participant_of(anna))
        assert (await _reset(api, people, anna, NEW_PASSWORD))["generatedPassword"] is None
        await api.background.settle()
        assert await sfu.list_participants("daily") == []
        assert (await api.get("/auth/me", by=anna)).status_code == 401
        assert code_of(await api.post("/auth/refresh", cookies=anna.cookies)) == "session_over"
        assert (await api.sign_in("anna")).status_code == 401
        assert (await api.sign_in("anna", NEW_PASSWORD)).status_code == 200

    async def test_generates_one_when_none_is_given(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        generated = (await _reset(api, people, anna))["generatedPassword"]
        assert (await api.sign_in("anna", str(generated))).status_code == 200

    async def test_needs_no_body(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        answer = await api.post(f"/admin/users/{anna.id}/password", by=await people.admin())
        assert answer.json()["username"] == "anna"
        assert answer.json()["generatedPassword"]

    async def test_of_ones_own_keeps_the_session_that_asks(self, api: Api, people: People) -> None:
        admin, other = await people.admin(), await people.signed_in("admin")
        await _reset(api, people, admin, NEW_PASSWORD)
        assert (await api.get("/auth/me", by=admin)).status_code == 200
        assert (await api.get("/auth/me", by=other)).status_code == 401

    async def test_does_not_unblock(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        await api.send("PATCH", f"/admin/users/{anna.id}/block", by=await people.admin())
        assert (await _reset(api, people, anna, NEW_PASSWORD))["blockedAt"]
        assert (await api.sign_in("anna", NEW_PASSWORD)).status_code == 401

    @pytest.mark.parametrize(("body", "code"), [({"password": "short"}, 422), ({"pass": PASSWORD}, 422)])
    async def test_explains_a_bad_password(
        self, api: Api, people: People, body: dict[str, str], code: int
    ) -> None:
        anna = await people.user("anna")
        path = f"/admin/users/{anna.id}/password"
        answer = await api.post(path, by=await people.admin(), json=body)
        assert answer.status_code == code
        assert (await api.get("/auth/me", by=anna)).status_code == 200

    async def test_of_nobody_is_not_found(self, api: Api, people: People) -> None:
        answer = await api.post("/admin/users/nobody/password", by=await people.admin(), json={})
        assert code_of(answer) == "user_not_found"


class TestSessionsOfAUser:
    async def test_are_listed(self, api: Api, people: People) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await people.signed_in("anna")
        await people.user("ben")
        sessions = (await api.get(f"/admin/users/{anna.id}/sessions", by=admin)).json()
        assert [(found["site"], found["isCurrent"]) for found in sessions] == [("client", False)] * 2
        own = (await api.get(f"/admin/users/{admin.id}/sessions", by=admin)).json()
        assert [found["isCurrent"] for found in own] == [True]

    async def test_end_all_at_once_and_nobody_elses(
        self, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        admin, anna, ben = await people.admin(), await people.user("anna"), await people.user("ben")
        other = await people.signed_in("anna")
        for person in (anna, ben):
            await api.post("/livekit/token", by=person, json={"room": "daily"})
            sfu.join("daily", participant_of(person))
        path = f"/admin/users/{anna.id}/sessions"
        assert (await api.send("DELETE", path, by=admin)).status_code == 204
        await api.background.settle()
        assert [found.name for found in await sfu.list_participants("daily")] == ["ben"]
        assert {(await api.get("/auth/me", by=person)).status_code for person in (anna, other)} == {401}
        assert (await api.get("/auth/me", by=ben)).status_code == 200
        assert (await api.get(path, by=admin)).json() == []
        assert (await api.sign_in("anna")).status_code == 200

    async def test_end_one_by_one(self, api: Api, people: People, sfu: MemoryGateway) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        other = await people.signed_in("anna")
        for person, device in ((anna, "lost"), (other, "kept")):
            await api.post("/livekit/token", by=person, json={"room": "daily"})
            sfu.join("daily", participant_of(person, device))
        path = f"/admin/users/{anna.id}/sessions"
        lost = jwt.decode(anna.token, options={"verify_signature": False})["sid"]
        assert (await api.send("DELETE", f"{path}/{lost}", by=admin)).status_code == 204
        await api.background.settle()
        assert [found.identity for found in await sfu.list_participants("daily")] == [f"u-{anna.id}-kept"]
        assert (await api.get("/auth/me", by=anna)).status_code == 401
        assert (await api.get("/auth/me", by=other)).status_code == 200
        assert len((await api.get(path, by=admin)).json()) == 1
        assert code_of(await api.send("DELETE", f"{path}/{lost}", by=admin)) == "session_not_found"
        assert (await api.audited())[-1] == ("user.end_session", "user", "anna")

    async def test_end_only_under_their_own_account(self, api: Api, people: People) -> None:
        admin, anna, ben = await people.admin(), await people.user("anna"), await people.user("ben")
        bens = (await api.get(f"/admin/users/{ben.id}/sessions", by=admin)).json()[0]["id"]
        answer = await api.send("DELETE", f"/admin/users/{anna.id}/sessions/{bens}", by=admin)
        assert code_of(answer) == "session_not_found"
        assert (await api.get("/auth/me", by=ben)).status_code == 200

    @pytest.mark.parametrize("method", ["GET", "DELETE"])
    async def test_of_nobody_are_not_found(self, api: Api, people: People, method: str) -> None:
        answer = await api.send(method, "/admin/users/nobody/sessions", by=await people.admin())
        assert code_of(answer) == "user_not_found"
