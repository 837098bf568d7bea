import json

import pytest
from backend.tests.support.api import Api, People
from backend.tests.support.participants import agent, participant_of
from fastapi import FastAPI
from sqlalchemy import update

from confa.database.clock import utc_now
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveParticipant, LiveRoom
from confa.livekit.memory_gateway import MemoryGateway
from confa.meetings import recording
from confa.meetings.models import AttendanceRow, MeetingRow
from confa.meetings.recording import CONTINUES_WITHIN
from confa.presence.reconciliation import Reconciliation
from confa.rooms.repository import find_id

pytestmark = pytest.mark.database


@pytest.fixture
def reconciliation(app: FastAPI) -> Reconciliation:
    found: Reconciliation = app.state.parts.get(Reconciliation)
    return found


async def _write_down(api: Api, participant: LiveParticipant, *, sfu_sid: str) -> None:
    """What the SFU's events lead to when somebody comes into the room."""
    async with api.database.writing() as session:
        room_id = await find_id(session, "daily")
        assert room_id
        await recording.start_meeting(session, room_id, sfu_sid=sfu_sid, at=utc_now())
        await recording.arrive(session, room_id, participant, sfu_sid=sfu_sid, at=utc_now())


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
        for device in ("tab1", "tab2"):
            sfu.join("daily", participant_of(anna, device))
        await reconciliation.run_once()
        assert (await api.get("/rooms/daily", by=anna)).json()["numParticipants"] == 2
        await sfu.remove_participant("daily", f"u-{anna.id}-tab2")
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
        sfu.is_down = True
        await api.post("/auth/logout", by=anna)
        await api.background.settle()
        sfu.is_down = False
        await reconciliation.run_once()
        assert [found.name for found in await sfu.list_participants("daily")] == ["ben"]

    async def test_a_stay_taken_for_over_goes_on(
        self, api: Api, people: People, sfu: MemoryGateway, reconciliation: Reconciliation
    ) -> None:
        anna = await people.user("anna")
        await api.post("/livekit/token", by=anna, json={"room": "daily"})
        sfu.join("daily", participant_of(anna))
        await reconciliation.run_once()
        long_ago = utc_now() - 2 * CONTINUES_WITHIN
        async with api.database.writing() as session:
            await session.execute(update(AttendanceRow).values(left_at=long_ago))
            await session.execute(update(MeetingRow).values(ended_at=long_ago))
        assert (await api.get("/rooms/daily", by=anna)).json()["isLive"] is False
        await reconciliation.run_once()
        room = (await api.get("/rooms/daily", by=anna)).json()
        assert (room["isLive"], room["numParticipants"]) == (True, 1)

    async def test_a_meeting_that_starts_meanwhile_is_not_ended(
        self, api: Api, people: People, sfu: MemoryGateway, reconciliation: Reconciliation,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:  # fmt: skip
        anna = await people.user("anna")
        await api.post("/livekit/token", by=anna, json={"room": "daily"})
        nothing_yet = await sfu.list_rooms()

        async def too_early() -> list[LiveRoom]:
            await _write_down(api, participant_of(anna), sfu_sid="RM_2")
            return nothing_yet

        monkeypatch.setattr(sfu, "list_rooms", too_early)
        await reconciliation.run_once()
        assert (await api.get("/rooms/daily", by=anna)).json()["isLive"] is True

    async def test_a_meeting_that_goes_on_in_another_room_meanwhile_is_not_ended(
        self, api: Api, people: People, sfu: MemoryGateway, reconciliation: Reconciliation,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:  # fmt: skip
        anna = await people.user("anna")
        await api.post("/livekit/token", by=anna, json={"room": "daily"})
        await _write_down(api, participant_of(anna), sfu_sid="RM_1")

        async def too_early() -> list[LiveRoom]:
            await _write_down(api, participant_of(anna), sfu_sid="RM_2")
            return []

        monkeypatch.setattr(sfu, "list_rooms", too_early)
        await reconciliation.run_once()
        assert (await api.get("/rooms/daily", by=anna)).json()["isLive"] is True

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


class TestBetweenTheReconciliations:
    async def test_whoever_was_not_announced_is_looked_at(
        self, api: Api, people: People, sfu: MemoryGateway, reconciliation: Reconciliation
    ) -> None:
        anna, ben = await people.user("anna"), await people.user("ben")
        await api.post("/livekit/token", by=anna, json={"room": "daily"})
        sfu.join("daily", participant_of(anna))
        await reconciliation.run_once()
        await api.send("PATCH", f"/admin/users/{ben.id}/block", by=await people.admin())
        await api.background.settle()
        sfu.join("daily", participant_of(ben))
        await reconciliation.look_for_strangers()
        assert [found.name for found in await sfu.list_participants("daily")] == ["anna"]

    async def test_rooms_where_all_are_known_are_left_alone(
        self, api: Api, people: People, sfu: MemoryGateway, reconciliation: Reconciliation,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:  # fmt: skip
        anna = await people.user("anna")
        await api.post("/livekit/token", by=anna, json={"room": "daily"})
        sfu.join("daily", participant_of(anna))
        await reconciliation.run_once()
        monkeypatch.delattr(MemoryGateway, "list_participants")
        await reconciliation.look_for_strangers()
