from datetime import datetime, timedelta

import pytest
from backend.tests.support.api import Api, People, Person
from backend.tests.support.participants import JOINED, agent, participant_of
from sqlalchemy import select

from confa.livekit.gateway import LiveParticipant
from confa.meetings import recording
from confa.rooms.models import RoomRow

pytestmark = pytest.mark.database

PATH = "/rooms/daily/meetings"


async def _meeting(api: Api, *attended: LiveParticipant, at: datetime) -> None:
    async with api.database.writing() as session:
        room_id = await session.scalar(select(RoomRow.id))
        assert room_id
        for participant in attended:
            await recording.arrive(session, room_id, participant, sfu_sid=None, at=at)
        await recording.close_meeting(session, room_id, sfu_sid=None, at=at + timedelta(minutes=30))


@pytest.fixture
async def owner(api: Api, people: People) -> Person:
    owner = await people.user("owner")
    await api.post("/rooms", by=owner, json={"name": "daily"})
    return owner


class TestPastMeetings:
    async def test_show_who_attended(self, api: Api, owner: Person) -> None:
        await _meeting(api, participant_of(owner), agent(), at=JOINED)
        (meeting,) = (await api.get(PATH, by=owner)).json()
        assert (meeting["startedAt"], meeting["endedAt"]) == ("2026-01-02T03:04:05Z", "2026-01-02T03:34:05Z")
        attended = {found["name"]: found for found in meeting["attendances"]}
        assert attended.keys() == {"owner", "agent"}
        assert attended["agent"]["userId"] is None
        assert attended["owner"] == {
            "identity": f"u-{owner.id}-tab1", "userId": owner.id, "name": "owner", "kind": "STANDARD",
            "joinedAt": "2026-01-02T03:04:05Z", "leftAt": "2026-01-02T03:34:05Z",
            "quality": None,
        }  # fmt: skip

    async def test_concern_moderators_and_those_who_attended(
        self, api: Api, people: People, owner: Person
    ) -> None:
        anna, admin = await people.user("anna"), await people.admin()
        await _meeting(api, participant_of(anna, "a"), at=JOINED)
        await _meeting(api, participant_of(owner, "b"), at=JOINED + timedelta(hours=1))
        counts = [len((await api.get(PATH, by=person)).json()) for person in (owner, admin, anna)]
        assert counts == [2, 2, 1]
        assert (await api.get(PATH, by=await people.user("ben"))).json() == []

    async def test_come_page_by_page_the_latest_first(self, api: Api, owner: Person) -> None:
        for hour in range(3):
            await _meeting(api, participant_of(owner, f"d{hour}"), at=JOINED + timedelta(hours=hour))
        first = await api.get(f"{PATH}?limit=2", by=owner)
        second = await api.get(first.links["next"]["url"], by=owner)
        hours = [meeting["startedAt"][11:13] for meeting in first.json() + second.json()]
        assert hours == ["05", "04", "03"]
