import asyncio
import json

import pytest
from backend.tests.support.api import Api, People, code_of
from backend.tests.support.participants import agent, participant_of

from confa.livekit.gateway import LiveParticipant
from confa.livekit.memory_gateway import MemoryGateway

pytestmark = pytest.mark.database


async def _live_metadata(sfu: MemoryGateway) -> dict[str, object]:
    (room,) = await sfu.list_rooms()
    metadata: dict[str, object] = json.loads(room.metadata)
    return metadata


class TestTheFlag:
    async def test_reaches_the_live_room_at_once(self, api: Api, people: People, sfu: MemoryGateway) -> None:
        admin = await people.admin()
        await api.post("/livekit/token", by=admin, json={"room": "daily"})
        sfu.open_room("daily")
        answer = await api.post("/rooms/Daily/agents/enable", by=admin)
        assert answer.status_code == 200
        assert answer.json()["isAgentsEnabled"] is True
        assert answer.json()["name"] == "daily"
        assert await _live_metadata(sfu) == {"isAgentsEnabled": True, "isEncrypted": False}
        assert (await api.post("/rooms/daily/agents/disable", by=admin)).json()["isAgentsEnabled"] is False
        assert await _live_metadata(sfu) == {"isAgentsEnabled": False, "isEncrypted": False}

    async def test_is_kept_for_a_room_not_made_yet_whose_first_joiner_owns_it(
        self, api: Api, people: People
    ) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await api.post("/rooms/daily/agents/enable", by=admin)
        assert (await api.get("/rooms", by=admin)).json() == []
        assert (await api.get("/rooms/daily/config", by=anna)).json()["isAgentsEnabled"] is True
        await api.post("/livekit/token", by=anna, json={"room": "Daily"})
        room = (await api.get("/rooms/daily", by=anna)).json()
        assert (room["myRole"], room["isAgentsEnabled"], room["title"]) == ("owner", True, "Daily")

    async def test_is_stored_although_the_sfu_is_away(
        self, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        admin = await people.admin()
        sfu.is_down = True
        assert (await api.post("/rooms/daily/agents/enable", by=admin)).status_code == 200
        assert (await api.get("/rooms/daily/config", by=admin)).json()["isAgentsEnabled"] is True

    async def test_is_for_administrators(self, api: Api, people: People) -> None:
        anna = await people.user("anna")
        await api.post("/livekit/token", by=anna, json={"room": "daily"})
        assert code_of(await api.post("/rooms/daily/agents/enable", by=anna)) == "admin_only"

    async def test_disabling_sends_the_agents_away_and_no_one_else(
        self, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        admin = await people.admin()
        await api.post("/livekit/token", by=admin, json={"room": "daily"})
        sfu.join("daily", participant_of(admin))
        sfu.join("daily", agent())
        await api.post("/rooms/daily/agents/disable", by=admin)
        await api.background.settle()
        assert [found.name for found in await sfu.list_participants("daily")] == ["admin"]

    async def test_disabling_does_not_wait_until_they_are_away(
        self, api: Api, people: People, sfu: MemoryGateway, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        admin, is_answered = await people.admin(), asyncio.Event()
        list_participants = sfu.list_participants

        async def list_late(room: str) -> list[LiveParticipant]:
            await is_answered.wait()
            return await list_participants(room)

        sfu.join("daily", agent())
        monkeypatch.setattr(sfu, "list_participants", list_late)
        async with asyncio.timeout(5):
            await api.post("/rooms/daily/agents/disable", by=admin)
        is_answered.set()
        await api.background.settle()
        assert await sfu.list_participants("daily") == []


class TestTheList:
    async def test_is_empty_for_a_room_not_made_yet(self, api: Api, people: People) -> None:
        assert (await api.get("/rooms/new/agents", by=await people.user("anna"))).json() == []
