import asyncio
from datetime import timedelta

import pytest
from backend.tests.support.api import Api, People, Person, code_of
from backend.tests.support.participants import participant_of
from sqlalchemy import select, update

from confa.database.clock import utc_now
from confa.housekeeping import Housekeeping
from confa.livekit.memory_gateway import MemoryGateway
from confa.meetings.models import MeetingRow, MessageRow

pytestmark = pytest.mark.database

PATH = "/rooms/daily/messages"


@pytest.fixture
async def anna(api: Api, people: People, sfu: MemoryGateway) -> Person:
    """Owner of the room, who is in it."""
    anna = await people.user("anna")
    await api.post("/livekit/token", by=anna, json={"room": "daily"})
    sfu.join("daily", participant_of(anna))
    return anna


class TestHistory:
    async def test_is_read_by_who_comes_later(
        self, api: Api, anna: Person, people: People, sfu: MemoryGateway
    ) -> None:
        answer = await api.post(PATH, by=anna, json={"id": "m-1", "text": "Hello 👋\nall"})
        assert answer.status_code == 201
        late = await people.user("late")
        assert code_of(await api.get(PATH, by=late)) == "not_in_room"
        sfu.join("daily", participant_of(late))
        (found,) = (await api.get(PATH, by=late)).json()
        assert found == answer.json()
        assert (found["id"], found["userId"], found["name"]) == ("m-1", anna.id, "anna")
        assert (found["text"], found["sentAt"][-1]) == ("Hello 👋\nall", "Z")

    async def test_comes_in_order_page_by_page(self, api: Api, anna: Person) -> None:
        for number in range(3):
            await api.post(PATH, by=anna, json={"id": str(number), "text": "x"})
        first = await api.get(f"{PATH}?limit=2", by=anna)
        second = await api.get(first.links["next"]["url"], by=anna)
        assert [found["id"] for found in first.json() + second.json()] == ["0", "1", "2"]

    async def test_has_a_message_once(
        self, api: Api, anna: Person, people: People, sfu: MemoryGateway
    ) -> None:
        same = {"id": "m-1", "text": "Hello"}
        answers = await asyncio.gather(*(api.post(PATH, by=anna, json=same) for _ in range(3)))
        assert {answer.status_code for answer in answers} == {201}
        assert len((await api.get(PATH, by=anna)).json()) == 1
        ben = await people.user("ben")
        sfu.join("daily", participant_of(ben))
        assert code_of(await api.post(PATH, by=ben, json=same)) == "message_exists"

    async def test_is_off_in_encrypted_rooms(self, api: Api, people: People, sfu: MemoryGateway) -> None:
        owner = await people.user("owner")
        await api.post("/rooms", by=owner, json={"name": "secret", "isEncrypted": True})
        sfu.join("secret", participant_of(owner))
        body = {"id": "1", "text": "x"}
        assert code_of(await api.post("/rooms/secret/messages", by=owner, json=body)) == "room_encrypted"
        assert code_of(await api.get("/rooms/secret/messages", by=owner)) == "room_encrypted"

    @pytest.mark.parametrize(
        "wrong", [{"id": "a b", "text": "x"}, {"id": "1", "text": ""}, {"id": "1", "text": "x" * 4001}]
    )
    async def test_explains_bad_values(self, api: Api, anna: Person, wrong: dict[str, str]) -> None:
        assert code_of(await api.post(PATH, by=anna, json=wrong)) == "invalid_request"


class TestWhenTheMeetingIsOver:
    async def test_its_messages_are_deleted(self, api: Api, anna: Person) -> None:
        await api.post(PATH, by=anna, json={"id": "1", "text": "x"})
        housekeeping = Housekeeping(api.database)
        await housekeeping.run_once()
        assert len((await api.get(PATH, by=anna)).json()) == 1
        async with api.database.writing() as session:
            await session.execute(update(MeetingRow).values(ended_at=utc_now() - timedelta(seconds=61)))
        await housekeeping.run_once()
        async with api.database.reading() as session:
            assert (await session.scalars(select(MessageRow))).all() == []
