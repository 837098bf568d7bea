from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from backend.tests.support.api import Api, People, Person
from backend.tests.support.participants import agent, participant_of
from sqlalchemy import select

from confa.database.clock import utc_now
from confa.livekit.gateway import LiveParticipant
from confa.meetings import recording
from confa.rooms.models import RoomRow

pytestmark = pytest.mark.database


async def _meeting(api: Api, *attended: LiveParticipant, at: datetime, minutes: int = 30) -> None:
    async with api.database.writing() as session:
        room_id = await session.scalar(select(RoomRow.id))
        assert room_id
        for participant in attended:
            arriving = replace(participant, joined_at=at)
            await recording.arrive(session, room_id, arriving, sfu_sid=None, at=at)
        await recording.close_meeting(session, room_id, sfu_sid=None, at=at + timedelta(minutes=minutes))


async def _get(api: Api, by: Person, path: str) -> dict[str, Any]:
    answer = await api.get(f"/admin/statistics{path}", by=by)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


class TestDays:
    async def test_count_meetings_people_agents_and_minutes(self, api: Api, people: People) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await api.post("/rooms", by=anna, json={"name": "daily"})
        noon = utc_now().replace(hour=12, minute=0, second=0, microsecond=0) - timedelta(days=2)
        await _meeting(api, participant_of(anna, "a"), agent(), at=noon)
        await _meeting(
            api, participant_of(anna, "b"), participant_of(admin, "c"), at=noon + timedelta(hours=2)
        )
        days = (await _get(api, admin, "?days=4"))["days"]
        assert [day["numMeetings"] for day in days] == [0, 2, 0, 0]
        assert days[1] | {"startsAt": ""} == {
            "startsAt": "", "numMeetings": 2, "numMeetingsWithAgents": 1, "numPeople": 2, "numAgents": 1,
            "numMinutes": 90,
        }  # fmt: skip

    async def test_begin_at_the_midnight_of_whoever_asks(self, api: Api, people: People) -> None:
        admin = await people.admin()
        await api.post("/rooms", by=admin, json={"name": "daily"})
        late = utc_now().replace(hour=23, minute=0, second=0, microsecond=0) - timedelta(days=3)
        await _meeting(api, participant_of(admin, "a"), at=late)
        here, east = [(await _get(api, admin, f"?days=5&utcOffset={offset}"))["days"] for offset in (0, 180)]
        begins = [next(day["startsAt"] for day in days if day["numMeetings"]) for days in (here, east)]
        assert datetime.fromisoformat(begins[0]) == late.replace(hour=0)
        assert datetime.fromisoformat(begins[1]) == late.replace(hour=21)

    async def test_come_with_the_accounts(self, api: Api, people: People) -> None:
        admin, anna = await people.admin(), await people.user("anna")
        await api.send("PATCH", f"/admin/users/{anna.id}/block", by=admin)
        found = await _get(api, admin, "")
        assert (len(found["days"]), found["numUsers"], found["numBlockedUsers"]) == (30, 2, 1)


class TestSignIns:
    async def test_are_counted_by_hour_and_outcome(self, api: Api, people: People) -> None:
        admin = await people.admin()
        before = (await _get(api, admin, "/sign-ins"))["hours"]
        await api.post("/auth", json={"username": "nobody", "password": "not the password"})
        hours = (await _get(api, admin, "/sign-ins"))["hours"]
        assert len(hours) == 24
        refused = [sum(hour["numRefused"] for hour in found) for found in (before, hours)]
        assert refused == [0, 1]
        assert all(hour["numRefused"] == 0 for hour in hours[:-2])
