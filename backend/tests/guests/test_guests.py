from dataclasses import replace
from datetime import timedelta

import jwt
import pytest
from backend.tests.support.agents import ScriptedWorker, say_alive
from backend.tests.support.api import Api, People, Person, code_of
from backend.tests.support.guests import guest, invite
from backend.tests.support.participants import agent, guest_participant, microphone, participant_of
from backend.tests.support.settings import LIVEKIT_SECRET
from fastapi import FastAPI
from sqlalchemy import update

from confa.database.clock import utc_now
from confa.guests.models import GuestRow
from confa.livekit.memory_gateway import MemoryGateway
from confa.meetings.models import MeetingRow
from confa.meetings.recording import CONTINUES_WITHIN
from confa.presence.reconciliation import Reconciliation

pytestmark = pytest.mark.database


@pytest.fixture
async def owner(api: Api, people: People, sfu: MemoryGateway) -> Person:
    """Owner of the room, who is in it; agents may come."""
    owner = await people.user("owner")
    await api.post("/rooms/daily/agents/enable", by=await people.admin())
    await api.post("/livekit/token", by=owner, json={"room": "daily"})
    sfu.join("daily", participant_of(owner))
    return owner


@pytest.fixture
async def maria(api: Api, owner: Person, sfu: MemoryGateway) -> Person:
    """A guest who is in the room."""
    maria = await guest(api, owner)
    sfu.join("daily", guest_participant(maria, microphone("TR_maria")))
    return maria


async def _enter(api: Api, maria: Person, room: str = "daily") -> str:
    answer = await api.post("/livekit/token", by=maria, json={"room": room})
    return "" if answer.status_code == 200 else code_of(answer)


async def _names(sfu: MemoryGateway) -> list[str]:
    return [found.name for found in await sfu.list_participants("daily")]


async def _reconcile(app: FastAPI) -> None:
    await app.state.parts.get(Reconciliation).run_once()


class TestAGuest:
    async def test_comes_back_as_the_same_and_counts_no_use(
        self, api: Api, owner: Person, maria: Person
    ) -> None:
        answer = (await api.post("/livekit/token", by=maria, json={"room": "Daily"})).json()
        assert answer["identity"] == maria.id
        claims = jwt.decode(answer["token"], LIVEKIT_SECRET, algorithms=["HS256"])
        assert (claims["name"], claims["attributes"]) == ("Maria", {"confa.role": "guest"})
        (made,) = (await api.get("/rooms/daily/invites", by=owner)).json()
        assert made["numUses"] == 1

    async def test_sees_the_room_and_its_agents(
        self, api: Api, owner: Person, maria: Person, sfu: MemoryGateway
    ) -> None:
        ScriptedWorker(sfu)
        await say_alive(api)
        invited = await api.post("/rooms/daily/agents/invite", by=owner, json={"agentRole": "friendly"})
        assert invited.status_code == 202, invited.text
        config = (await api.get("/rooms/daily/config", by=maria)).json()
        assert (config["mayJoin"], config["myRole"]) == ("yes", None)
        assert len((await api.get("/rooms/daily/agents", by=maria)).json()) == 1

    async def test_is_of_one_room(self, api: Api, owner: Person, maria: Person) -> None:
        await api.post("/rooms", by=owner, json={"name": "other"})
        for room in ("other", "not-made-yet"):
            assert await _enter(api, maria, room) == "room_access_denied"
            for path in ("config", "agents", "messages"):
                answer = await api.get(f"/rooms/{room}/{path}", by=maria)
                assert code_of(answer) == "room_access_denied"

    async def test_has_a_hand_that_a_reload_and_a_moderator_know(
        self, api: Api, owner: Person, maria: Person, sfu: MemoryGateway
    ) -> None:
        answer = await api.send("PATCH", "/rooms/daily/me", by=maria, json={"handRaised": True})
        raised = str(answer.json()["handRaisedAt"])
        token = (await api.post("/livekit/token", by=maria, json={"room": "daily"})).json()["token"]
        shown = jwt.decode(token, LIVEKIT_SECRET, algorithms=["HS256"])["attributes"]
        assert shown == {"confa.role": "guest", "confa.hand": raised}
        await api.post("/rooms/daily/moderation/lower-hand", by=owner, json={"identity": maria.id})
        (found,) = [p for p in await sfu.list_participants("daily") if p.identity == maria.id]
        assert found.attributes == {"confa.role": "guest"}

    async def test_may_refuse_to_be_heard_by_agents(
        self, api: Api, maria: Person, sfu: MemoryGateway
    ) -> None:
        sfu.join("daily", agent())
        await api.send("PATCH", "/rooms/daily/me", by=maria, json={"agentsMayHear": False})
        assert sfu.unsubscribed == [("daily", "agent-AJ_1", "TR_maria")]

    async def test_reads_and_writes_the_chat_of_the_meeting(
        self, api: Api, owner: Person, maria: Person
    ) -> None:
        for by in (owner, maria):
            await api.post("/rooms/daily/messages", by=by, json={"id": by.username, "text": "Hello"})
        found = (await api.get("/rooms/daily/messages", by=maria)).json()
        senders = [(message["userId"], message["guestId"], message["name"]) for message in found]
        assert senders == [(owner.id, None, "owner"), (None, maria.id, "Maria")]

    async def test_has_a_say_only_in_the_room(self, api: Api, maria: Person, sfu: MemoryGateway) -> None:
        await sfu.remove_participant("daily", maria.id)
        assert code_of(await api.get("/rooms/daily/messages", by=maria)) == "not_in_room"
        answer = await api.send("PATCH", "/rooms/daily/me", by=maria, json={"handRaised": True})
        assert code_of(answer) == "not_in_room"

    async def test_is_in_the_records(self, api: Api, app: FastAPI, owner: Person, maria: Person) -> None:
        await _reconcile(app)
        await api.send("PATCH", "/rooms/daily/me", by=maria, json={"quality": "poor"})
        (meeting,) = (await api.get("/rooms/daily/meetings", by=owner)).json()
        (stay,) = [stay for stay in meeting["attendances"] if stay["identity"] == maria.id]
        assert (stay["userId"], stay["name"], stay["quality"]) == (None, "Maria", "poor")


class TestTheEnd:
    async def test_comes_at_once_when_the_link_is_withdrawn(
        self, api: Api, owner: Person, maria: Person, sfu: MemoryGateway
    ) -> None:
        (made,) = (await api.get("/rooms/daily/invites", by=owner)).json()
        await api.send("DELETE", f"/rooms/daily/invites/{made['id']}", by=owner)
        await api.background.settle()
        assert await _names(sfu) == ["owner"]
        assert await _enter(api, maria) == "guest_access_over"

    async def test_does_not_come_for_guests_of_another_link(
        self, api: Api, owner: Person, maria: Person, sfu: MemoryGateway
    ) -> None:
        await invite(api, owner)
        made, _ = (await api.get("/rooms/daily/invites", by=owner)).json()
        await api.send("DELETE", f"/rooms/daily/invites/{made['id']}", by=owner)
        await api.background.settle()
        assert await _names(sfu) == ["owner", "Maria"]
        assert await _enter(api, maria) == ""

    async def test_comes_with_the_links_time(
        self, api: Api, app: FastAPI, maria: Person, sfu: MemoryGateway
    ) -> None:
        async with api.database.writing() as session:
            await session.execute(update(GuestRow).values(expires_at=utc_now()))
        assert await _enter(api, maria) == "guest_access_over"
        await _reconcile(app)
        assert await _names(sfu) == ["owner"]

    async def test_comes_when_a_moderator_ends_the_meeting(
        self, api: Api, app: FastAPI, owner: Person, maria: Person
    ) -> None:
        await _reconcile(app)
        await api.post("/rooms/daily/moderation/end", by=owner)
        assert await _enter(api, maria) == "guest_access_over"

    async def test_comes_when_the_meeting_will_not_go_on(
        self, api: Api, app: FastAPI, maria: Person, sfu: MemoryGateway
    ) -> None:
        await _reconcile(app)
        await sfu.close()
        await _reconcile(app)
        assert await _enter(api, maria) == ""
        over = utc_now() - CONTINUES_WITHIN
        async with api.database.writing() as session:
            await session.execute(update(GuestRow).values(created_at=over - timedelta(minutes=1)))
            await session.execute(update(MeetingRow).values(ended_at=over))
        assert await _enter(api, maria) == "guest_access_over"

    async def test_of_an_earlier_meeting_is_not_ones_own(
        self, api: Api, app: FastAPI, owner: Person, maria: Person
    ) -> None:
        await _reconcile(app)
        async with api.database.writing() as session:
            await session.execute(update(MeetingRow).values(ended_at=utc_now(), is_final=True))
        assert await _enter(api, await guest(api, owner)) == ""

    async def test_comes_with_the_room(
        self, api: Api, app: FastAPI, owner: Person, maria: Person, sfu: MemoryGateway
    ) -> None:
        await api.send("DELETE", "/rooms/daily", by=owner)
        assert await _enter(api, maria) == "guest_access_over"
        sfu.join("daily", guest_participant(maria))
        await _reconcile(app)
        assert await _names(sfu) == []


class TestRemoval:
    async def test_holds_for_guests_until_they_are_admitted(
        self, api: Api, app: FastAPI, owner: Person, maria: Person, sfu: MemoryGateway
    ) -> None:
        identity = {"identity": maria.id}
        answer = await api.post("/rooms/daily/moderation/remove", by=owner, json=identity)
        assert answer.status_code == 204
        assert await _names(sfu) == ["owner"]
        assert await _enter(api, maria) == "removed_from_meeting"
        sfu.join("daily", guest_participant(maria))
        await _reconcile(app)
        assert await _names(sfu) == ["owner"]
        await api.post("/rooms/daily/moderation/admit", by=owner, json=identity)
        assert await _enter(api, maria) == ""

    async def test_is_not_for_guests_of_others(self, app: FastAPI, owner: Person, sfu: MemoryGateway) -> None:
        stranger = guest_participant(Person("g-stranger", "stranger", ""))
        sfu.join("foreign", replace(stranger, attributes={}))
        await _reconcile(app)
        assert len(await sfu.list_participants("foreign")) == 1
