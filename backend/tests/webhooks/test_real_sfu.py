"""The API and a real livekit-server, telling each other things over sockets."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from backend.tests.support.api import Person
from backend.tests.support.guests import accept, invite
from backend.tests.support.real_meeting import RealMeeting, real_meeting
from backend.tests.support.sounds import Tone, is_loud
from backend.tests.support.waiting import eventually
from livekit import rtc

pytestmark = [pytest.mark.room, pytest.mark.database]


@pytest.fixture
async def meeting(database_url: str, tmp_path: Path) -> AsyncIterator[RealMeeting]:
    async with real_meeting(tmp_path, database_url) as meeting:
        yield meeting


class TestARealMeeting:
    async def test_is_recorded_and_follows_the_agents_flag(self, meeting: RealMeeting) -> None:
        admin, anna = await meeting.people.admin(), await meeting.people.user("anna")
        room = await meeting.join(anna, "daily")
        assert json.loads(room.metadata) == {"isAgentsEnabled": False, "isEncrypted": False}

        async def is_live() -> bool:
            shown = (await meeting.api.get("/rooms/daily", by=anna)).json()
            return bool(shown["isLive"] and shown["numParticipants"] == 1)

        await eventually(is_live, within=5)
        await meeting.api.post("/rooms/daily/agents/enable", by=admin)

        async def has_heard() -> bool:
            return bool(json.loads(room.metadata)["isAgentsEnabled"])

        await eventually(has_heard, within=2)
        (found,) = (await meeting.api.get("/rooms/daily/participants", by=anna)).json()
        assert found["identity"] == f"u-{anna.id}-tab"
        await room.disconnect()

        async def is_over() -> bool:
            return not (await meeting.api.get("/rooms/daily", by=anna)).json()["isLive"]

        await eventually(is_over, within=5)

    async def test_puts_out_a_blocked_person_who_cannot_come_back(self, meeting: RealMeeting) -> None:
        admin, anna = await meeting.people.admin(), await meeting.people.user("anna")
        room = await meeting.join(anna, "daily")
        old_token = await meeting.token(anna, "daily", "another")
        await meeting.api.send("PATCH", f"/admin/users/{anna.id}/block", by=admin)

        async def is_out() -> bool:
            return room.connection_state == rtc.ConnectionState.CONN_DISCONNECTED

        assert await eventually(is_out, within=2) < 2
        again = rtc.Room()
        await again.connect(meeting.sfu.url, old_token)

        async def is_out_again() -> bool:
            return again.connection_state == rtc.ConnectionState.CONN_DISCONNECTED

        assert await eventually(is_out_again, within=2) < 2

    async def test_keeps_out_whom_a_moderator_removed_and_shows_hands(self, meeting: RealMeeting) -> None:
        owner, ben = await meeting.people.user("owner"), await meeting.people.user("ben")
        for person in (owner, ben):
            await meeting.token(person, "daily")
        room = await meeting.join(ben, "daily")
        await meeting.api.send("PATCH", "/rooms/daily/me", by=ben, json={"handRaised": True})

        async def is_up() -> bool:
            return "confa.hand" in room.local_participant.attributes

        await eventually(is_up, within=2)
        old_token = await meeting.token(ben, "daily", "another")
        identity = {"identity": room.local_participant.identity}
        answer = await meeting.api.post("/rooms/daily/moderation/remove", by=owner, json=identity)
        assert answer.status_code == 204

        async def is_out() -> bool:
            return room.connection_state == rtc.ConnectionState.CONN_DISCONNECTED

        assert await eventually(is_out, within=2) < 2
        again = rtc.Room()
        await again.connect(meeting.sfu.url, old_token)

        async def is_out_again() -> bool:
            return again.connection_state == rtc.ConnectionState.CONN_DISCONNECTED

        assert await eventually(is_out_again, within=2) < 2


class TestWhoMayNotBeThere:
    """Raw clients, whose room tokens the SFU still believes."""

    @pytest.mark.parametrize("ended_by", ["blocking", "deletion", "membership", "removal", "invitation"])
    async def test_is_out_within_two_seconds_and_hears_nothing_afterwards(
        self, meeting: RealMeeting, ended_by: str
    ) -> None:
        owner = await meeting.people.user("owner")
        await meeting.api.post("/rooms", by=owner, json={"name": "board", "access": "members"})
        speaking = await meeting.join(owner, "board")
        voice = Tone()
        sounding = asyncio.create_task(voice.sound())
        options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_MICROPHONE)
        await speaking.local_participant.publish_track(voice.track, options)
        token, end = await _ways(meeting, owner, ended_by)
        room = rtc.Room()
        await room.connect(meeting.sfu.url, token)
        await eventually(lambda: _hears(room), within=5)
        await end()
        assert await eventually(lambda: _is_out(room), within=2) < 2
        again = rtc.Room()
        await again.connect(meeting.sfu.url, token)
        assert await eventually(lambda: _is_out(again), within=2) < 2
        assert not await _hears(room)
        assert not await _hears(again)
        sounding.cancel()
        await speaking.disconnect()


async def _ways(
    meeting: RealMeeting, owner: Person, ended_by: str
) -> tuple[str, Callable[[], Awaitable[object]]]:
    """A token for the room, and what ends the right to be there."""
    api = meeting.api
    if ended_by == "invitation":
        answer = await accept(api, await invite(api, owner, "board"))
        (made,) = (await api.get("/rooms/board/invites", by=owner)).json()
        path = f"/rooms/board/invites/{made['id']}"
        return str(answer.json()["token"]), lambda: api.send("DELETE", path, by=owner)
    admin, ben = await meeting.people.admin(), await meeting.people.user("ben")
    member, account = f"/rooms/board/members/{ben.id}", f"/admin/users/{ben.id}"
    await api.send("PUT", member, by=owner, json={"role": "member"})
    ends: dict[str, tuple[str, str, Person, dict[str, str] | None]] = {
        "blocking": ("PATCH", f"{account}/block", admin, None),
        "deletion": ("DELETE", account, admin, None),
        "membership": ("DELETE", member, owner, None),
        "removal": ("POST", "/rooms/board/moderation/remove", owner, {"identity": f"u-{ben.id}-tab"}),
    }
    method, path, by, body = ends[ended_by]
    return await meeting.token(ben, "board"), lambda: api.send(method, path, by=by, json=body)


async def _is_out(room: rtc.Room) -> bool:
    return room.connection_state == rtc.ConnectionState.CONN_DISCONNECTED


async def _hears(room: rtc.Room) -> bool:
    publications = [
        found for other in room.remote_participants.values() for found in other.track_publications.values()
    ]
    tracks = [found.track for found in publications]
    return any([await is_loud(track) for track in tracks if isinstance(track, rtc.RemoteAudioTrack)])
