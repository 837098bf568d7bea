import base64
import hashlib
import json
import time
from dataclasses import replace
from typing import Any

import httpx
import jwt
import pytest
from backend.tests.support.api import Api, People, Person, code_of
from backend.tests.support.participants import agent, microphone, participant_of
from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from confa.livekit.gateway import LiveParticipant
from confa.livekit.memory_gateway import MemoryGateway
from confa.meetings import recording
from confa.meetings.models import AttendanceRow, MeetingRow

pytestmark = pytest.mark.database

START = 1_767_300_000


def _signed(body: bytes, *, secret: str = LIVEKIT_SECRET, key: str = LIVEKIT_KEY, **claims: object) -> str:
    digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
    return jwt.encode(
        {"iss": key, "exp": int(time.time()) + 60, "sha256": digest, **claims}, secret, algorithm="HS256"
    )


async def _tell(api: Api, kind: str, event_id: str, *, at: int = START, **more: Any) -> httpx.Response:
    room = {"name": "daily", "sid": more.pop("room_sid", "RM_1")}
    event = {"event": kind, "id": event_id, "createdAt": str(at), "room": room, **more}
    body = json.dumps(event).encode()
    return await api.post("/livekit/webhook", content=body, headers={"Authorization": _signed(body)})


def _shown(participant: LiveParticipant) -> dict[str, object]:
    return {
        "sid": participant.sid, "identity": participant.identity, "name": participant.name,
        "attributes": participant.attributes, "joinedAt": str(START),
    }  # fmt: skip


async def _meetings(api: Api) -> list[MeetingRow]:
    async with api.database.reading() as session:
        return list((await session.scalars(select(MeetingRow).order_by(MeetingRow.started_at))).all())


async def _attendances(api: Api) -> list[AttendanceRow]:
    async with api.database.reading() as session:
        return list((await session.scalars(select(AttendanceRow))).all())


@pytest.fixture
async def anna(api: Api, people: People, sfu: MemoryGateway) -> Person:
    """Owner of the room, which is live and has her in it."""
    anna = await people.user("anna")
    await api.post("/livekit/token", by=anna, json={"room": "daily"})
    sfu.join("daily", participant_of(anna))
    return anna


class TestSignatures:
    @pytest.mark.parametrize(
        "signature",
        [
            "",
            "rubbish",
            _signed(b"another body"),
            _signed(b"{}", secret="x" * 40),
            _signed(b"{}", key="other"),
            _signed(b"{}", exp=1),
            _signed(b"{}", sha256=None),
        ],
    )
    async def test_anything_else_is_refused(self, api: Api, signature: str) -> None:
        answer = await api.post("/livekit/webhook", content=b"{}", headers={"Authorization": signature})
        assert answer.status_code == 401
        assert code_of(answer) == "webhook_not_authentic"

    async def test_unknown_events_and_rooms_are_passed_over(self, api: Api) -> None:
        assert (await _tell(api, "something_new", "1")).status_code == 204
        assert (await _tell(api, "room_started", "2")).status_code == 204
        assert await _meetings(api) == []


class TestMeetings:
    async def test_are_recorded_with_who_attended(self, api: Api, anna: Person) -> None:
        joined: dict[str, Any] = {"participant": _shown(participant_of(anna))}
        await _tell(api, "room_started", "1")
        await _tell(api, "participant_joined", "2", **joined)
        room = (await api.get("/rooms", by=anna)).json()[0]
        assert (room["isLive"], room["numParticipants"]) == (True, 1)
        await _tell(api, "participant_left", "3", at=START + 60, **joined)
        await _tell(api, "room_finished", "4", at=START + 80)
        (meeting,), (attendance,) = await _meetings(api), await _attendances(api)
        assert meeting.ended_at
        assert meeting.started_at.timestamp() == START
        assert meeting.ended_at.timestamp() == START + 80
        assert attendance.left_at
        assert attendance.user_id == anna.id
        assert attendance.left_at.timestamp() == START + 60

    async def test_an_event_counts_once(self, api: Api, anna: Person) -> None:
        await _tell(api, "room_started", "1")
        await _tell(api, "room_finished", "2", at=START + 10)
        answers = [await _tell(api, "room_started", "1", at=START + 900) for _ in range(2)]
        assert {answer.status_code for answer in answers} == {204}
        assert [meeting.ended_at is None for meeting in await _meetings(api)] == [False]

    async def test_a_failure_to_write_it_down_is_no_repetition(
        self, api: Api, anna: Person, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async def fail(*_: object, **__: object) -> None:
            raise IntegrityError("statement", {}, Exception("another constraint"))

        with monkeypatch.context() as broken:
            broken.setattr(recording, "start_meeting", fail)
            assert (await _tell(api, "room_started", "1")).status_code == 500
        await _tell(api, "room_started", "1")
        assert len(await _meetings(api)) == 1

    async def test_a_restart_of_the_sfu_does_not_split_one(self, api: Api, anna: Person) -> None:
        await _tell(api, "room_started", "1")
        await _tell(api, "room_finished", "2", at=START + 100)
        await _tell(api, "room_started", "3", at=START + 120, room_sid="RM_2")
        assert [meeting.ended_at for meeting in await _meetings(api)] == [None]

    @pytest.mark.parametrize("last", ["room_started", "participant_joined"])
    async def test_late_news_of_an_earlier_one_end_nothing(self, api: Api, anna: Person, last: str) -> None:
        who = {"participant": _shown(participant_of(anna))}
        await _tell(api, "room_started", "1", room_sid="RM_1")
        await _tell(api, "room_finished", "2", at=START + 100, room_sid="RM_1")
        await _tell(api, last, "3", at=START + 120, room_sid="RM_2", **who)
        await _tell(api, "participant_joined", "4", at=START + 10, room_sid="RM_1", **who)
        await _tell(api, "room_finished", "5", at=START + 121, room_sid="RM_1")
        assert [meeting.ended_at for meeting in await _meetings(api)] == [None]
        await _tell(api, "room_finished", "6", at=START + 130, room_sid="RM_2")
        assert [meeting.ended_at is None for meeting in await _meetings(api)] == [False]

    async def test_a_later_one_is_another(self, api: Api, anna: Person) -> None:
        await _tell(api, "room_started", "1")
        await _tell(api, "room_finished", "2", at=START + 100)
        await _tell(api, "room_started", "3", at=START + 500)
        assert len(await _meetings(api)) == 2

    async def test_the_room_is_told_its_metadata_when_it_starts(
        self, api: Api, anna: Person, sfu: MemoryGateway
    ) -> None:
        await _tell(api, "room_started", "1")
        (room,) = await sfu.list_rooms()
        assert json.loads(room.metadata) == {"isAgentsEnabled": False, "isEncrypted": False}


class TestWhoJoins:
    async def _is_there_after_joining(
        self, api: Api, sfu: MemoryGateway, participant: LiveParticipant
    ) -> bool:
        sfu.join("daily", participant)
        await _tell(api, "participant_joined", "j", participant=_shown(participant))
        present = await sfu.list_participants("daily")
        return participant.identity in {found.identity for found in present}

    async def test_somebody_who_may_be_there_stays(self, api: Api, anna: Person, sfu: MemoryGateway) -> None:
        assert await self._is_there_after_joining(api, sfu, participant_of(anna))

    async def test_somebody_who_signed_out_is_removed(
        self, api: Api, anna: Person, people: People, sfu: MemoryGateway
    ) -> None:
        await api.post("/auth/logout", by=anna)
        await people.signed_in("anna")
        assert not await self._is_there_after_joining(api, sfu, participant_of(anna))

    async def test_somebody_who_came_back_by_the_same_name_stays(
        self, api: Api, anna: Person, people: People, sfu: MemoryGateway
    ) -> None:
        first = participant_of(anna)
        await api.post("/auth/logout", by=anna)
        again = replace(participant_of(await people.signed_in("anna")), sid="PA_again")
        assert again.identity == first.identity
        sfu.join("daily", again)
        await _tell(api, "participant_joined", "late", participant=_shown(first))
        assert await sfu.list_participants("daily") == [again]

    async def test_somebody_deleted_is_removed(
        self, api: Api, anna: Person, people: People, sfu: MemoryGateway
    ) -> None:
        await api.send("DELETE", f"/admin/users/{anna.id}", by=await people.admin())
        assert not await self._is_there_after_joining(api, sfu, participant_of(anna))

    async def test_an_sfu_that_went_away_meanwhile_is_no_failure(
        self, api: Api, anna: Person, sfu: MemoryGateway
    ) -> None:
        await api.post("/auth/logout", by=anna)
        sfu.is_down = True
        answer = await _tell(api, "participant_joined", "j", participant=_shown(participant_of(anna)))
        assert answer.status_code == 204
        assert len(await _attendances(api)) == 1

    async def test_somebody_with_a_token_for_a_room_deleted_since_is_removed(
        self, api: Api, anna: Person, sfu: MemoryGateway
    ) -> None:
        await api.send("DELETE", "/rooms/daily", by=anna)
        assert not await self._is_there_after_joining(api, sfu, participant_of(anna))


class TestWhoMayBeHeard:
    @pytest.fixture
    async def refusing(self, api: Api, anna: Person, people: People, sfu: MemoryGateway) -> Person:
        """Somebody whom agents may not hear, with a microphone, in a room where agents may come."""
        await api.post("/rooms/daily/agents/enable", by=await people.admin())
        sfu.join("daily", participant_of(anna, "tab1", microphone("TR_anna")))
        await api.send("PATCH", "/rooms/daily/me", by=anna, json={"agentsMayHear": False})
        return anna

    async def test_is_enforced_when_an_agent_comes(
        self, api: Api, refusing: Person, sfu: MemoryGateway
    ) -> None:
        sfu.join("daily", agent())
        shown = _shown(agent()) | {"kind": "AGENT"}
        await _tell(api, "participant_joined", "j", participant=shown)
        assert sfu.unsubscribed == [("daily", "agent-AJ_1", "TR_anna")]

    async def test_is_enforced_when_a_track_is_published(
        self, api: Api, refusing: Person, sfu: MemoryGateway
    ) -> None:
        sfu.join("daily", agent())
        sfu.join("daily", participant_of(refusing, "tab1", microphone("TR_new")))
        await _tell(api, "track_published", "t", participant=_shown(participant_of(refusing)))
        assert sfu.unsubscribed == [("daily", "agent-AJ_1", "TR_new")]


class TestAMessageThatIsNoEvent:
    @pytest.mark.parametrize("body", [b"\xff\xfe", b"[]", b"{"])
    async def test_is_refused_whoever_signed_it(self, api: Api, body: bytes) -> None:
        headers = {"Authorization": _signed(body)}
        answer = await api.post("/livekit/webhook", content=body, headers=headers)
        assert code_of(answer) == "webhook_not_authentic"
