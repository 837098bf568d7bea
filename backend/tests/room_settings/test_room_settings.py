import json

import pytest
from backend.tests.support.api import Api, People, Person, code_of
from backend.tests.support.participants import agent, participant_of
from sqlalchemy import select

from confa.audit.models import AuditEventRow
from confa.database.clock import utc_now
from confa.livekit.memory_gateway import MemoryGateway
from confa.meetings.recording import open_meeting
from confa.rooms.models import RoomRow

pytestmark = pytest.mark.database


@pytest.fixture
async def owner(api: Api, people: People) -> Person:
    owner = await people.user("owner")
    await api.post("/rooms", by=owner, json={"name": "board"})
    return owner


async def _names(sfu: MemoryGateway) -> list[str]:
    return [found.name for found in await sfu.list_participants("board")]


async def _start_meeting(api: Api) -> None:
    async with api.database.writing() as session:
        room_id = await session.scalar(select(RoomRow.id))
        assert room_id
        await open_meeting(session, room_id, at=utc_now())


class TestChanging:
    async def test_changes_what_is_given_and_nothing_else(self, api: Api, owner: Person) -> None:
        answer = await api.send("PATCH", "/rooms/Board", by=owner, json={"title": "Board", "hasLobby": True})
        assert answer.status_code == 200
        assert answer.json() == {
            "name": "board", "title": "Board", "access": "open", "hasLobby": True, "isEncrypted": False,
            "isAgentsEnabled": False, "myRole": "owner", "isLive": False, "numParticipants": 0,
        }  # fmt: skip
        assert (await api.get("/rooms/board", by=owner)).json() == answer.json()

    async def test_is_in_the_audit_log(self, api: Api, owner: Person) -> None:
        await api.send("PATCH", "/rooms/board", by=owner, json={"access": "members"})
        async with api.database.reading() as session:
            found = await session.scalar(select(AuditEventRow).where(AuditEventRow.action == "room.change"))
        assert found
        assert (found.actor_id, found.target_kind, found.target_id) == (owner.id, "room", "board")
        assert found.details == [{"name": "access", "before": None, "after": "members"}]

    async def test_agents_are_allowed_by_administrators_only(
        self, api: Api, people: People, owner: Person, sfu: MemoryGateway
    ) -> None:
        wanted = {"isAgentsEnabled": True}
        answer = await api.send("PATCH", "/rooms/board", by=owner, json=wanted)
        assert code_of(answer) == "agents_flag_admin_only"
        admin = await people.admin()
        sfu.open_room("board")
        assert (await api.send("PATCH", "/rooms/board", by=admin, json=wanted)).json()["isAgentsEnabled"]
        (live,) = await sfu.list_rooms()
        assert json.loads(live.metadata)["isAgentsEnabled"] is True
        sfu.join("board", agent())
        await api.send("PATCH", "/rooms/board", by=admin, json={"isAgentsEnabled": False})
        await api.background.settle()
        assert await _names(sfu) == []

    async def test_encryption_waits_for_the_end_of_the_meeting(self, api: Api, owner: Person) -> None:
        encrypted = {"isEncrypted": True}
        assert (await api.send("PATCH", "/rooms/board", by=owner, json=encrypted)).json()["isEncrypted"]
        await _start_meeting(api)
        answer = await api.send("PATCH", "/rooms/board", by=owner, json={"isEncrypted": False})
        assert (answer.status_code, code_of(answer)) == (409, "meeting_running")
        # What stays as it is does not hinder other changes.
        same = await api.send("PATCH", "/rooms/board", by=owner, json=encrypted | {"title": "Secret"})
        assert (same.status_code, same.json()["title"]) == (200, "Secret")

    @pytest.mark.parametrize("wrong", [{"access": "closed"}, {"title": ""}, {"name": "other"}])
    async def test_explains_bad_values(self, api: Api, owner: Person, wrong: dict[str, object]) -> None:
        answer = await api.send("PATCH", "/rooms/board", by=owner, json=wrong)
        assert code_of(answer) == "invalid_request"


class TestWhoeverMayNotBeThereAnyMore:
    async def test_leaves_when_the_room_is_closed(
        self, api: Api, people: People, owner: Person, sfu: MemoryGateway
    ) -> None:
        guest = await people.user("guest")
        for person in (owner, guest):
            sfu.join("board", participant_of(person))
        await api.send("PATCH", "/rooms/board", by=owner, json={"access": "members"})
        await api.background.settle()
        assert await _names(sfu) == ["owner"]
        answer = await api.post("/livekit/token", by=guest, json={"room": "board"})
        assert code_of(answer) == "room_access_denied"


class TestDeleting:
    async def test_ends_the_meeting_and_frees_the_name(
        self, api: Api, people: People, owner: Person, sfu: MemoryGateway
    ) -> None:
        sfu.join("board", participant_of(owner))
        assert (await api.send("DELETE", "/rooms/board", by=owner)).status_code == 204
        assert await sfu.list_rooms() == []
        assert code_of(await api.get("/rooms/board", by=owner)) == "room_not_found"
        answer = await api.post("/rooms", by=await people.user("next"), json={"name": "board"})
        assert answer.json()["myRole"] == "owner"

    async def test_needs_no_sfu(self, api: Api, owner: Person, sfu: MemoryGateway) -> None:
        sfu.is_down = True
        assert (await api.send("DELETE", "/rooms/board", by=owner)).status_code == 204
        assert code_of(await api.send("DELETE", "/rooms/board", by=owner)) == "room_not_found"
