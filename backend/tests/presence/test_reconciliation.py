import json

import pytest
from backend.tests.support.api import Api, People
from backend.tests.support.participants import agent, participant_of
from fastapi import FastAPI

from confa.livekit.errors import SfuUnavailable
from confa.livekit.memory_gateway import MemoryGateway
from confa.presence.reconciliation import Reconciliation

pytestmark = pytest.mark.database


@pytest.fixture
def reconciliation(app: FastAPI) -> Reconciliation:
    found: Reconciliation = app.state.parts.get(Reconciliation)
    return found


class TestAfterTheSfuForgot:
    async def test_metadata_is_told_again(
        self, api: Api, people: People, sfu: MemoryGateway, reconciliation: Reconciliation
    ) -> None:
        await api.post("/rooms/daily/agents/enable", by=await people.admin())
        sfu.open_room("daily")
        await reconciliation.run_once()
        (room,) = await sfu.list_rooms()
        assert json.loads(room.metadata)["isAgentsEnabled"] is True

    async def test_attendance_follows_who_is_there(
        self, api: Api, people: People, sfu: MemoryGateway, reconciliation: Reconciliation
    ) -> None:
        anna = await people.user("anna")
        await api.post("/livekit/token", by=anna, json={"room": "daily"})
        sfu.join("daily", participant_of(anna))
        sfu.join("daily", agent())
        await reconciliation.run_once()
        assert (await api.get("/rooms/daily", by=anna)).json()["numParticipants"] == 2
        await sfu.remove_participant("daily", "agent-AJ_1")
        await reconciliation.run_once()
        assert (await api.get("/rooms/daily", by=anna)).json()["numParticipants"] == 1
        await sfu.close()
        await reconciliation.run_once()
        room = (await api.get("/rooms/daily", by=anna)).json()
        assert (room["isLive"], room["numParticipants"]) == (False, 0)

    async def test_whoever_may_not_be_there_is_removed(
        self, api: Api, people: People, sfu: MemoryGateway, reconciliation: Reconciliation
    ) -> None:
        anna, ben = await people.user("anna"), await people.user("ben")
        for person in (anna, ben):
            await api.post("/livekit/token", by=person, json={"room": "daily"})
            sfu.join("daily", participant_of(person))
        sfu.join("daily", agent())
        sfu.is_down = True
        await api.post("/auth/logout", by=anna)
        await api.background.settle()
        sfu.is_down = False
        await reconciliation.run_once()
        assert [found.name for found in await sfu.list_participants("daily")] == ["ben", "agent"]

    async def test_rooms_of_others_are_left_alone(
        self, sfu: MemoryGateway, reconciliation: Reconciliation
    ) -> None:
        sfu.join("foreign", agent())
        await reconciliation.run_once()
        assert len(await sfu.list_participants("foreign")) == 1

    async def test_an_sfu_that_is_away_is_said_so(
        self, sfu: MemoryGateway, reconciliation: Reconciliation
    ) -> None:
        sfu.is_down = True
        with pytest.raises(SfuUnavailable):
            await reconciliation.run_once()
