import asyncio
import time
from datetime import timedelta

import pytest
from backend.tests.support.api import Api, People, Person, code_of
from backend.tests.support.guests import accept, guest, guest_of, invite
from backend.tests.support.participants import agent, guest_participant, participant_of
from fastapi import FastAPI
from httpx import Response
from sqlalchemy import select, update

from confa.database.clock import utc_now
from confa.livekit.memory_gateway import MemoryGateway
from confa.lobby.models import LobbyTicketRow
from confa.lobby.upkeep import LobbyUpkeep
from confa.presence.reconciliation import Reconciliation

pytestmark = pytest.mark.database

PATH = "/rooms/daily/lobby"


@pytest.fixture
async def owner(api: Api, people: People, sfu: MemoryGateway) -> Person:
    """Owner of a room with a lobby, who is in it."""
    owner = await people.user("owner")
    await api.post("/rooms", by=owner, json={"name": "daily", "hasLobby": True})
    sfu.join("daily", participant_of(owner))
    return owner


@pytest.fixture
async def ben(people: People) -> Person:
    return await people.user("ben")


async def _enter(api: Api, by: Person) -> Response:
    return await api.post("/livekit/token", by=by, json={"room": "daily"})


async def _ticket(api: Api, by: Person) -> str:
    answer = await _enter(api, by)
    assert answer.status_code == 202, answer.text
    assert answer.json().keys() == {"status", "ticket"}
    return str(answer.json()["ticket"])


async def _standing(api: Api, by: Person, ticket: str, *, wait: int = 0) -> str:
    answer = await api.get(f"/lobby/{ticket}?wait={wait}", by=by)
    return str(answer.json()["status"]) if answer.status_code == 200 else code_of(answer)


async def _decide(api: Api, by: Person, ticket: str, decision: str) -> Response:
    return await api.post(f"{PATH}/{ticket}/{decision}", by=by)


async def _reconcile(app: FastAPI) -> None:
    await app.state.parts.get(Reconciliation).run_once()


class TestWhoWaits:
    @pytest.mark.parametrize("access", ["open", "members", "invited"])
    async def test_is_whoever_does_not_belong_to_the_room(
        self, api: Api, owner: Person, ben: Person, people: People, access: str
    ) -> None:
        await api.send("PATCH", "/rooms/daily", by=owner, json={"access": access})
        member = await people.user("member")
        await api.send("PUT", f"/rooms/daily/members/{member.id}", by=owner, json={"role": "member"})
        assert await _ticket(api, ben)
        assert (await api.get("/rooms/daily/config", by=ben)).json()["mayJoin"] == "lobby"
        for person in (owner, member, await people.admin()):
            assert (await _enter(api, person)).status_code == 200

    async def test_is_every_guest(self, api: Api, owner: Person) -> None:
        answer = await accept(api, await invite(api, owner))
        assert answer.status_code == 202
        maria, ticket = guest_of(answer), answer.json()["ticket"]
        (waiting,) = (await api.get(PATH, by=owner)).json()
        assert (waiting["ticket"], waiting["displayName"], waiting["userId"]) == (ticket, "Maria", None)
        await _decide(api, owner, ticket, "admit")
        assert await _standing(api, maria, ticket) == "admitted"
        assert (await _enter(api, maria)).json()["identity"] == maria.id

    async def test_waits_under_one_ticket(self, api: Api, owner: Person, ben: Person) -> None:
        tickets = await asyncio.gather(*(_ticket(api, ben) for _ in range(5)))
        assert len(set(tickets)) == 1
        (waiting,) = (await api.get(PATH, by=owner)).json()
        assert (waiting["ticket"], waiting["userId"]) == (tickets[0], ben.id)

    async def test_is_not_let_in_by_the_moderators_arrival_or_absence(
        self, api: Api, owner: Person, ben: Person, sfu: MemoryGateway
    ) -> None:
        await sfu.remove_participant("daily", participant_of(owner).identity)
        ticket = await _ticket(api, ben)
        await _enter(api, owner)
        sfu.join("daily", participant_of(owner))
        assert await _ticket(api, ben) == ticket
        assert await _standing(api, ben, ticket) == "waiting"

    async def test_is_not_whoever_was_inside_when_the_lobby_came(
        self, api: Api, app: FastAPI, owner: Person, ben: Person, sfu: MemoryGateway
    ) -> None:
        await api.send("PATCH", "/rooms/daily", by=owner, json={"hasLobby": False})
        maria = await guest(api, owner)
        sfu.join("daily", participant_of(ben))
        sfu.join("daily", guest_participant(maria))
        await _reconcile(app)
        await api.send("PATCH", "/rooms/daily", by=owner, json={"hasLobby": True, "access": "open"})
        await api.background.settle()
        assert [found.name for found in await sfu.list_participants("daily")] == ["owner", "ben", "Maria"]
        assert (await _enter(api, ben)).status_code == 200


class TestADecision:
    async def test_to_admit_holds_for_the_meeting(
        self, api: Api, app: FastAPI, owner: Person, ben: Person, sfu: MemoryGateway
    ) -> None:
        await _reconcile(app)
        ticket = await _ticket(api, ben)
        assert (await _decide(api, owner, ticket, "admit")).status_code == 204
        assert await _standing(api, ben, ticket) == "admitted"
        assert (await api.get("/rooms/daily/config", by=ben)).json()["mayJoin"] == "yes"
        for _ in range(2):
            assert (await _enter(api, ben)).status_code == 200
        sfu.join("daily", participant_of(ben))
        await _reconcile(app)
        assert len(await sfu.list_participants("daily")) == 2
        assert (await api.get(PATH, by=owner)).json() == []
        await api.post("/rooms/daily/moderation/end", by=owner)
        assert await _ticket(api, ben) != ticket

    async def test_to_admit_outlives_a_restart_of_the_sfu(
        self, api: Api, app: FastAPI, owner: Person, ben: Person, sfu: MemoryGateway
    ) -> None:
        await _decide(api, owner, await _ticket(api, ben), "admit")
        sfu.join("daily", participant_of(ben))
        await _reconcile(app)
        await sfu.close()
        await _reconcile(app)
        assert (await _enter(api, ben)).status_code == 200

    async def test_to_refuse_is_told(self, api: Api, owner: Person, ben: Person) -> None:
        ticket = await _ticket(api, ben)
        assert (await _decide(api, owner, ticket, "refuse")).status_code == 204
        assert await _standing(api, ben, ticket) == "refused"
        assert (await api.get(PATH, by=owner)).json() == []

    async def test_is_made_once(self, api: Api, owner: Person, ben: Person) -> None:
        ticket = await _ticket(api, ben)
        answers = [await _decide(api, owner, ticket, word) for word in ("admit", "admit", "refuse")]
        assert [answer.status_code for answer in answers] == [204, 204, 404]
        assert (await api.audited())[-1] == ("lobby.admit", "user", "ben")
        assert [act for act, *_ in await api.audited()].count("lobby.admit") == 1

    async def test_is_for_those_who_wait_at_this_room(
        self, api: Api, owner: Person, ben: Person, people: People
    ) -> None:
        ticket, other = await _ticket(api, ben), await people.user("other")
        await api.post("/rooms", by=other, json={"name": "others"})
        answer = await api.post(f"/rooms/others/lobby/{ticket}/admit", by=other)
        assert code_of(answer) == "ticket_not_found"
        assert await _standing(api, ben, ticket) == "waiting"

    async def test_is_hinted_to_moderators_and_nobody_else(
        self, api: Api, owner: Person, ben: Person, people: People, sfu: MemoryGateway
    ) -> None:
        member, moderator, admin = await people.user("member"), await people.user("mod"), await people.admin()
        for person, role in ((member, "member"), (moderator, "moderator")):
            await api.send("PUT", f"/rooms/daily/members/{person.id}", by=owner, json={"role": role})
        for person in (member, moderator, admin):
            sfu.join("daily", participant_of(person))
        sfu.join("daily", agent())
        ticket = await _ticket(api, ben)
        await api.background.settle()
        directing = {participant_of(person).identity for person in (owner, moderator, admin)}
        assert {(who, topic) for _, who, topic, _ in sfu.sent} == {(who, "confa.lobby") for who in directing}
        sfu.sent.clear()
        await _ticket(api, ben)
        assert sfu.sent == []
        await _decide(api, owner, ticket, "admit")
        await api.background.settle()
        assert len(sfu.sent) == 3

    async def test_needs_no_sfu(self, api: Api, owner: Person, ben: Person, sfu: MemoryGateway) -> None:
        sfu.is_down = True
        ticket = await _ticket(api, ben)
        await _decide(api, owner, ticket, "admit")
        await api.background.settle()
        assert await _standing(api, ben, ticket) == "admitted"


class TestALongPoll:
    @pytest.mark.parametrize(("decision", "told"), [("admit", "admitted"), ("refuse", "refused")])
    async def test_is_answered_at_once(
        self, api: Api, owner: Person, ben: Person, decision: str, told: str
    ) -> None:
        ticket = await _ticket(api, ben)
        polls = [asyncio.create_task(_standing(api, ben, ticket, wait=25)) for _ in range(2)]
        await _has_asked(api, polls)
        decided = time.monotonic()
        await _decide(api, owner, ticket, decision)
        assert await asyncio.gather(*polls) == [told, told]
        assert time.monotonic() - decided < 3

    async def test_sees_what_another_process_has_decided(self, api: Api, owner: Person, ben: Person) -> None:
        ticket = await _ticket(api, ben)
        poll = asyncio.create_task(_standing(api, ben, ticket, wait=25))
        await _has_asked(api, [poll])
        async with api.database.writing() as session:
            await session.execute(update(LobbyTicketRow).values(decision="refused"))
        assert await poll == "refused"

    async def test_says_so_when_nothing_happens(self, api: Api, owner: Person, ben: Person) -> None:
        assert await _standing(api, ben, await _ticket(api, ben), wait=1) == "waiting"

    @pytest.mark.parametrize("wait", [-1, 31])
    async def test_is_bounded(self, api: Api, owner: Person, ben: Person, wait: int) -> None:
        assert await _standing(api, ben, await _ticket(api, ben), wait=wait) == "invalid_request"

    @pytest.mark.parametrize("ended_by", ["moderation/end", "deletion"])
    async def test_is_closed_with_the_meeting_or_the_room(
        self, api: Api, app: FastAPI, owner: Person, ben: Person, ended_by: str
    ) -> None:
        await _reconcile(app)
        ticket = await _ticket(api, ben)
        poll = asyncio.create_task(_standing(api, ben, ticket, wait=25))
        await _has_asked(api, [poll])
        if ended_by == "deletion":
            await api.send("DELETE", "/rooms/daily", by=owner)
        else:
            await api.post(f"/rooms/daily/{ended_by}", by=owner)
        assert await poll == "closed"
        assert await _standing(api, ben, ticket) == "closed"

    async def test_is_closed_with_a_guests_link(self, api: Api, owner: Person) -> None:
        answer = await accept(api, await invite(api, owner))
        maria, ticket = guest_of(answer), answer.json()["ticket"]
        (made,) = (await api.get("/rooms/daily/invites", by=owner)).json()
        await api.send("DELETE", f"/rooms/daily/invites/{made['id']}", by=owner)
        assert await _standing(api, maria, ticket, wait=25) == "closed"

    async def test_follows_the_rooms_settings(self, api: Api, owner: Person, ben: Person) -> None:
        ticket = await _ticket(api, ben)
        await api.send("PATCH", "/rooms/daily", by=owner, json={"hasLobby": False})
        assert await _standing(api, ben, ticket) == "admitted"
        await api.send("PATCH", "/rooms/daily", by=owner, json={"access": "members"})
        assert await _standing(api, ben, ticket) == "closed"
        await api.send("PUT", f"/rooms/daily/members/{ben.id}", by=owner, json={"role": "member"})
        assert await _standing(api, ben, ticket) == "admitted"


class TestATicket:
    async def test_is_its_holders_only(self, api: Api, owner: Person, ben: Person, people: People) -> None:
        ticket = await _ticket(api, ben)
        answer = await accept(api, await invite(api, owner))
        for other in (await people.user("other"), owner, guest_of(answer)):
            assert await _standing(api, other, ticket) == "ticket_not_found"

    async def test_is_gone_when_nobody_asks_for_a_minute(
        self, api: Api, app: FastAPI, owner: Person, ben: Person, sfu: MemoryGateway
    ) -> None:
        ticket = await _ticket(api, ben)
        await api.background.settle()
        sfu.sent.clear()
        async with api.database.writing() as session:
            a_minute_ago = utc_now() - timedelta(seconds=60)
            await session.execute(update(LobbyTicketRow).values(last_asked_at=a_minute_ago))
        assert (await api.get(PATH, by=owner)).json() == []
        assert await _standing(api, ben, ticket) == "ticket_not_found"
        assert code_of(await _decide(api, owner, ticket, "admit")) == "ticket_not_found"
        await app.state.parts.get(LobbyUpkeep).run_once()
        await api.background.settle()
        assert len(sfu.sent) == 1
        async with api.database.reading() as session:
            assert (await session.scalars(select(LobbyTicketRow))).all() == []
        assert await _ticket(api, ben) != ticket

    async def test_of_a_guest_who_is_none_any_more_is_told_so(self, api: Api, owner: Person) -> None:
        maria = guest_of(await accept(api, await invite(api, owner)))
        (made,) = (await api.get("/rooms/daily/invites", by=owner)).json()
        await api.send("DELETE", f"/rooms/daily/invites/{made['id']}", by=owner)
        assert await _standing(api, maria, "nobody") == "guest_access_over"


async def _has_asked(api: Api, polls: list[asyncio.Task[str]]) -> None:
    """Until the polls wait: each has noted that it asks."""
    async with api.database.reading() as session:
        since = await session.scalar(select(LobbyTicketRow.since))
    assert since
    async with asyncio.timeout(5):
        while True:
            async with api.database.reading() as session:
                asked = await session.scalar(select(LobbyTicketRow.last_asked_at))
            if asked and asked > since:
                break
            await asyncio.sleep(0.02)
    assert not any(poll.done() for poll in polls)
