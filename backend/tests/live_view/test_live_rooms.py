from dataclasses import replace

import pytest
from backend.tests.support.api import CLIENT_ORIGIN, Api, People, Person, code_of
from backend.tests.support.participants import agent, microphone, participant_of
from fastapi import FastAPI

from confa.livekit.memory_gateway import MemoryGateway
from confa.presence.reconciliation import Reconciliation

pytestmark = pytest.mark.database


async def _join(api: Api, sfu: MemoryGateway, room: str, *people: Person) -> None:
    for person in people:
        await api.post("/livekit/token", by=person, json={"room": room})
        sfu.join(room, participant_of(person, "tab1", microphone()))


async def _reconcile(app: FastAPI) -> None:
    await app.state.parts.get(Reconciliation).run_once()


class TestTheList:
    async def test_has_the_rooms_with_somebody_in_them(
        self, app: FastAPI, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        admin, anna, ben = await people.admin(), await people.user("anna"), await people.user("ben")
        await _join(api, sfu, "daily", anna, ben)
        await _join(api, sfu, "board", anna)
        await api.post("/rooms/daily/agents/enable", by=admin)
        await api.background.settle()
        sfu.join("daily", agent())
        sfu.open_room("empty")
        await _reconcile(app)
        found = (await api.get("/admin/rooms", by=admin)).json()
        assert [(room["name"], room["numParticipants"], room["numAgents"]) for room in found] == [
            ("board", 1, 0), ("daily", 3, 1),
        ]  # fmt: skip
        assert found[0]["startedAt"].endswith("Z")

    async def test_is_paged(self, app: FastAPI, api: Api, people: People, sfu: MemoryGateway) -> None:
        anna = await people.user("anna")
        names = [f"room{number}" for number in range(5)]
        for name in names:
            await _join(api, sfu, name, anna)
        await _reconcile(app)
        seen: list[str] = []
        path: str | None = "/admin/rooms?limit=2"
        while path:
            answer = await api.get(path, by=await people.admin())
            seen += [room["name"] for room in answer.json()]
            path = answer.links.get("next", {}).get("url")
        assert seen == names

    async def test_stays_as_it_was_while_the_sfu_is_away(
        self, app: FastAPI, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await _join(api, sfu, "daily", anna)
        await _reconcile(app)
        sfu.is_down = True
        assert len((await api.get("/admin/rooms", by=admin)).json()) == 1
        assert (await api.get("/admin/rooms/daily", by=admin)).json()["numParticipants"] == 1

    async def test_loses_whom_the_sfu_does_not_hold_any_more(
        self, app: FastAPI, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await _join(api, sfu, "daily", anna)
        await _reconcile(app)
        await sfu.delete_room("daily")
        await _reconcile(app)
        assert (await api.get("/admin/rooms", by=admin)).json() == []


class TestARoom:
    async def test_shows_everybody_people_and_agents_apart(
        self, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await _join(api, sfu, "daily", anna)
        await api.send("PATCH", "/rooms/daily/me", by=anna, json={"quality": "poor"})
        said = '{"role":"friendly","displayName":"Friendly","isMuted":true,"state":"listening"}'
        sfu.join("daily", agent(said))
        found = (await api.get("/admin/rooms/Daily", by=admin)).json()
        person, machine = sorted(found["participants"], key=lambda shown: bool(shown["isAgent"]))
        assert (person["userId"], person["kind"], person["agent"]) == (anna.id, "STANDARD", None)
        assert person["tracks"][0] == {
            "sid": "TR_1", "type": "AUDIO", "source": "MICROPHONE", "name": "", "isMuted": False,
        }  # fmt: skip
        assert person["attributes"]["confa.userId"] == anna.id
        assert (machine["kind"], machine["metadata"], machine["userId"]) == ("AGENT", said, None)
        assert machine["agent"]["role"] == "friendly"
        assert machine["agent"]["isMuted"]

    async def test_shows_the_quality_that_the_device_reports(
        self, app: FastAPI, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await _join(api, sfu, "daily", anna)
        await _reconcile(app)
        await api.send("PATCH", "/rooms/daily/me", by=anna, json={"quality": "poor"})
        (person,) = (await api.get("/admin/rooms/daily", by=admin)).json()["participants"]
        assert person["quality"] == "poor"

    async def test_shows_a_mute_that_no_webhook_tells_of(
        self, app: FastAPI, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await _join(api, sfu, "daily", anna)
        await _reconcile(app)
        sfu.join("daily", participant_of(anna, "tab1", replace(microphone(), is_muted=True)))
        (person,) = (await api.get("/admin/rooms/daily", by=admin)).json()["participants"]
        assert person["tracks"][0]["isMuted"]

    async def test_follows_its_settings(
        self, app: FastAPI, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await _join(api, sfu, "daily", anna)
        await _reconcile(app)
        await api.send("PATCH", "/rooms/daily", by=anna, json={"title": "Every day"})
        await api.post("/rooms/daily/agents/enable", by=admin)
        await api.background.settle()
        (room,) = (await api.get("/admin/rooms", by=admin)).json()
        assert (room["title"], room["isAgentsEnabled"]) == ("Every day", True)

    async def test_in_which_nobody_is_is_not_live(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        await api.post("/rooms", by=anna, json={"name": "daily"})
        answer = await api.get("/admin/rooms/daily", by=await people.admin())
        assert code_of(answer) == "room_not_live"

    async def test_of_somebody_else_on_the_same_sfu_is_not_shown(
        self, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        anna = await people.user("anna")
        sfu.join("foreign", participant_of(anna))
        answer = await api.get("/admin/rooms/foreign", by=await people.admin())
        assert code_of(answer) == "room_not_live"

    async def test_is_for_the_admin_site_only(self, api: Api, people: People) -> None:
        for path in ("/admin/rooms", "/admin/rooms/daily", "/admin/events"):
            answer = await api.get(path, by=await people.admin(), origin=CLIENT_ORIGIN)
            assert code_of(answer) == "origin_not_allowed"
