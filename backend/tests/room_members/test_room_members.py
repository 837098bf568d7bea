import asyncio

import httpx
import pytest
from backend.tests.support.api import Api, People, Person, code_of
from backend.tests.support.participants import participant_of

from confa.livekit.memory_gateway import MemoryGateway

pytestmark = pytest.mark.database


class Room:
    """A members' room and its members, through the API."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def put(self, by: Person, who: Person, role: str) -> httpx.Response:
        return await self._api.send("PUT", f"/rooms/board/members/{who.id}", by=by, json={"role": role})

    async def remove(self, by: Person, who: Person) -> httpx.Response:
        return await self._api.send("DELETE", f"/rooms/board/members/{who.id}", by=by)


@pytest.fixture
async def owner(api: Api, people: People) -> Person:
    owner = await people.user("owner")
    await api.post("/rooms", by=owner, json={"name": "board", "access": "members"})
    return owner


@pytest.fixture
def room(api: Api) -> Room:
    return Room(api)


class TestAdding:
    async def test_lets_somebody_in(self, api: Api, people: People, owner: Person, room: Room) -> None:
        anna = await people.user("Anna")
        answer = await room.put(owner, anna, "member")
        assert answer.status_code == 200
        member = answer.json()
        assert member.pop("since").endswith("Z")
        assert member == {
            "userId": anna.id, "username": "Anna", "displayName": "Anna", "role": "member",
        }  # fmt: skip
        assert (await api.post("/livekit/token", by=anna, json={"room": "board"})).status_code == 200
        listed = (await api.get("/rooms/board/members", by=owner)).json()
        assert [(found["username"], found["role"]) for found in listed] == [
            ("Anna", "member"),
            ("owner", "owner"),
        ]

    async def test_lists_page_by_page(self, api: Api, people: People, owner: Person, room: Room) -> None:
        for name in ("anna", "ben"):
            await room.put(owner, await people.user(name), "member")
        first = await api.get("/rooms/board/members?limit=2", by=owner)
        second = await api.get(first.links["next"]["url"], by=owner)
        assert [found["username"] for found in first.json() + second.json()] == ["anna", "ben", "owner"]

    async def test_knows_people_by_their_usernames(self, api: Api, people: People, owner: Person) -> None:
        anna = await people.user("Anna")
        path = "/rooms/board/members/@anna"
        answer = await api.send("PUT", path, by=owner, json={"role": "member"})
        assert (answer.status_code, answer.json()["userId"]) == (200, anna.id)
        assert (await api.send("DELETE", path, by=owner)).status_code == 204
        assert code_of(await api.send("DELETE", path, by=owner)) == "member_not_found"
        answer = await api.send("PUT", "/rooms/board/members/@nobody", by=owner, json={"role": "member"})
        assert (answer.status_code, code_of(answer)) == (404, "user_not_found")

    async def test_needs_an_account(self, api: Api, owner: Person) -> None:
        answer = await api.send("PUT", "/rooms/board/members/nobody", by=owner, json={"role": "member"})
        assert (answer.status_code, code_of(answer)) == (404, "user_not_found")


class TestModerators:
    async def test_add_and_remove_members_but_nobody_above(
        self, people: People, owner: Person, room: Room
    ) -> None:
        moderator, anna = await people.user("moderator"), await people.user("anna")
        await room.put(owner, moderator, "moderator")
        assert (await room.put(moderator, anna, "member")).status_code == 200
        assert code_of(await room.put(moderator, anna, "moderator")) == "owner_only"
        assert code_of(await room.put(moderator, owner, "member")) == "owner_only"
        assert code_of(await room.remove(moderator, owner)) == "owner_only"
        assert (await room.remove(moderator, anna)).status_code == 204
        assert code_of(await room.remove(moderator, anna)) == "member_not_found"


class TestTheLastOwner:
    async def test_stays(self, people: People, owner: Person, room: Room) -> None:
        assert code_of(await room.remove(owner, owner)) == "last_owner"
        answer = await room.put(await people.admin(), owner, "member")
        assert (answer.status_code, code_of(answer)) == (409, "last_owner")

    async def test_remains_when_two_step_down_at_once(
        self, people: People, owner: Person, room: Room
    ) -> None:
        second = await people.user("second")
        await room.put(owner, second, "owner")
        answers = await asyncio.gather(room.remove(owner, owner), room.remove(second, second))
        assert sorted(answer.status_code for answer in answers) == [204, 409]


class TestRemoving:
    async def test_puts_the_person_out_of_the_room(
        self, api: Api, people: People, owner: Person, room: Room, sfu: MemoryGateway
    ) -> None:
        anna = await people.user("anna")
        await room.put(owner, anna, "member")
        sfu.join("board", participant_of(anna))
        await room.remove(owner, anna)
        await api.background.settle()
        assert await sfu.list_participants("board") == []
        assert (await api.post("/livekit/token", by=anna, json={"room": "board"})).status_code == 403
