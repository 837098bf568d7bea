import pytest
from backend.tests.support.api import Api, People, code_of
from backend.tests.support.participants import participant_of
from backend.tests.support.settings import make_settings

from confa.livekit.memory_gateway import MemoryGateway
from confa.settings import Settings

pytestmark = pytest.mark.database


class TestCreating:
    async def test_answers_with_the_room(self, api: Api, people: People) -> None:
        answer = await api.post("/rooms", by=await people.user("anna"), json={"name": "Daily"})
        assert answer.status_code == 201
        assert answer.json() == {
            "name": "daily", "title": "Daily", "access": "open", "hasLobby": False, "isEncrypted": False,
            "isAgentsEnabled": False, "myRole": "owner", "isLive": False, "numParticipants": 0,
        }  # fmt: skip

    async def test_a_name_is_taken_whatever_the_case(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        await api.post("/rooms", by=anna, json={"name": "daily"})
        assert code_of(await api.post("/rooms", by=anna, json={"name": "DAILY"})) == "room_exists"

    async def test_only_administrators_allow_agents(self, api: Api, people: People) -> None:
        body = {"name": "daily", "isAgentsEnabled": True}
        answer = await api.post("/rooms", by=await people.user("anna"), json=body)
        assert code_of(answer) == "agents_flag_admin_only"
        assert (await api.post("/rooms", by=await people.admin(), json=body)).json()["isAgentsEnabled"]


class TestSeeing:
    async def test_lists_what_one_may_see_page_by_page(self, api: Api, people: People) -> None:
        anna, ben = await people.user("anna"), await people.user("ben")
        for name, access in (("c", "open"), ("a", "open"), ("b", "members")):
            await api.post("/rooms", by=anna, json={"name": name, "access": access})

        first = await api.get("/rooms?limit=2", by=anna)
        second = await api.get(first.links["next"]["url"], by=anna)
        assert [room["name"] for room in first.json() + second.json()] == ["a", "b", "c"]
        assert [room["name"] for room in (await api.get("/rooms", by=ben)).json()] == ["a", "c"]
        assert code_of(await api.get("/rooms/b", by=ben)) == "room_access_denied"
        assert (await api.get("/rooms/b/config", by=ben)).json()["mayJoin"] == "no"

    async def test_lists_only_those_one_belongs_to_when_asked(self, api: Api, people: People) -> None:
        anna, admin = await people.user("anna"), await people.admin()
        for name, by in (("a", anna), ("b", admin), ("c", anna), ("d", admin)):
            await api.post("/rooms", by=by, json={"name": name})
        first = await api.get("/rooms?mine=true&limit=1", by=anna)
        second = await api.get(first.links["next"]["url"], by=anna)
        assert [room["name"] for room in first.json() + second.json()] == ["a", "c"]
        assert "next" not in second.links
        assert [room["name"] for room in (await api.get("/rooms?mine=true", by=admin)).json()] == ["b", "d"]
        assert len((await api.get("/rooms?mine=false", by=anna)).json()) == 4

    async def test_a_room_not_made_yet_has_defaults(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        assert code_of(await api.get("/rooms/new", by=anna)) == "room_not_found"
        assert (await api.get("/rooms/New/config", by=anna)).json() == {
            "name": "new", "title": "new", "access": "open", "hasLobby": False, "isEncrypted": False,
            "isAgentsEnabled": False, "myRole": None, "mayJoin": "yes",
        }  # fmt: skip


class TestParticipants:
    async def test_only_those_inside_see_who_is_inside(
        self, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        owner, inside = await people.user("owner"), await people.user("inside")
        outside = await people.user("outside")
        for person in (owner, inside):
            await api.post("/livekit/token", by=person, json={"room": "daily"})
        sfu.join("daily", participant_of(inside))
        path = "/rooms/daily/participants"
        assert code_of(await api.get(path, by=outside)) == "not_in_room"
        assert (await api.get(path, by=owner)).status_code == 200
        (found,) = (await api.get(path, by=inside)).json()
        assert found["identity"] == f"u-{inside.id}-tab1"
        assert found["kind"] == "STANDARD"
        assert found["joinedAt"] == "2026-01-02T03:04:05Z"

    async def test_an_sfu_that_is_away_is_said_so(self, api: Api, people: People, sfu: MemoryGateway) -> None:
        anna = await people.user("anna")
        await api.post("/livekit/token", by=anna, json={"room": "daily"})
        sfu.is_down = True
        answer = await api.get("/rooms/daily/participants", by=anna)
        assert answer.status_code == 503
        assert code_of(answer) == "sfu_unavailable"
        assert (await api.get("/rooms", by=anna)).status_code == 200


class TestWhenOnlyAdministratorsCreateRooms:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return make_settings(
            settings.confa_state_dir, database_url=settings.database_url, room_creation="admins"
        )

    async def test_others_are_refused_until_there_is_one(self, api: Api, people: People) -> None:
        anna, admin = await people.user("anna"), await people.admin()
        join = {"room": "daily"}
        assert code_of(await api.post("/livekit/token", by=anna, json=join)) == "room_creation_admins_only"
        assert (await api.get("/rooms/daily/config", by=anna)).json()["mayJoin"] == "no"
        await api.post("/rooms/daily/agents/enable", by=admin)
        assert (await api.post("/livekit/token", by=anna, json=join)).status_code == 403
        await api.post("/rooms", by=admin, json={"name": "daily"})
        assert (await api.post("/livekit/token", by=anna, json=join)).status_code == 200
