"""Who may call which route: a row for every route, and a call for every row and kind of caller."""

from datetime import timedelta

import jwt
import pytest
from backend.tests.support.api import Api, People, Person, code_of
from backend.tests.support.declared import document
from backend.tests.support.guests import guest
from backend.tests.support.participants import guest_participant, participant_of
from backend.tests.support.routes import api_routes
from backend.tests.support.settings import JWT_SECRET, LIVEKIT_SECRET
from fastapi import FastAPI
from fastapi.routing import APIRoute
from sqlalchemy import update

from confa.auth.tokens import Tokens
from confa.database.clock import utc_now
from confa.live.state import LiveState
from confa.livekit.memory_gateway import MemoryGateway
from confa.rooms.models import RoomRow
from confa.rooms.roles import RoomAccess
from confa_agent_protocol.worker_events import sign_worker_token

pytestmark = pytest.mark.database

ANYONE, USER, ADMIN, OWN_CHECK = "anyone", "user", "admin", "own check"
MODERATOR, OWNER, INSIDE, WITH_SAY, WORKER = "moderator", "owner", "inside", "with a say", "worker"
"""OWN_CHECK: a cookie or a signature decides, which tests of their own prove.
MODERATOR, OWNER: who is it in the room, and every administrator. INSIDE: who is in the room.
WITH_SAY: who is in the room, moderates it, or is an administrator. WORKER: who has the SFU's secret."""
SIGNED_IN = {USER, ADMIN, MODERATOR, OWNER, INSIDE, WITH_SAY}

TABLE = {
    "POST /auth": ANYONE,
    "POST /auth/refresh": OWN_CHECK,
    "POST /auth/logout": OWN_CHECK,
    "GET /auth/me": USER,
    "PUT /auth/password": USER,
    "GET /auth/sessions": USER,
    "DELETE /auth/sessions/{id}": USER,
    "GET /admin/bootstrap/status": ANYONE,
    "POST /admin/bootstrap": ANYONE,
    "GET /admin/users": ADMIN,
    "POST /admin/users": ADMIN,
    "PATCH /admin/users/{id}": ADMIN,
    "PATCH /admin/users/{id}/block": ADMIN,
    "PATCH /admin/users/{id}/unblock": ADMIN,
    "POST /admin/users/{id}/password": ADMIN,
    "GET /admin/users/{id}/sessions": ADMIN,
    "DELETE /admin/users/{id}/sessions": ADMIN,
    "DELETE /admin/users/{id}/sessions/{sessionId}": ADMIN,
    "DELETE /admin/users/{id}": ADMIN,
    "GET /admin/audit": ADMIN,
    "GET /admin/rooms": ADMIN,
    "GET /admin/rooms/{room}": ADMIN,
    "GET /admin/events": ADMIN,
    "GET /admin/ip-bans": ADMIN,
    "DELETE /admin/ip-bans": ADMIN,
    "DELETE /admin/ip-bans/{id}": ADMIN,
    "POST /livekit/token": USER,
    "POST /livekit/webhook": OWN_CHECK,
    "GET /rooms": USER,
    "POST /rooms": USER,
    "GET /rooms/{room}": USER,
    "PATCH /rooms/{room}": OWNER,
    "DELETE /rooms/{room}": OWNER,
    "GET /rooms/{room}/members": MODERATOR,
    "PUT /rooms/{room}/members/{userId}": MODERATOR,
    "DELETE /rooms/{room}/members/{userId}": MODERATOR,
    "GET /rooms/{room}/meetings": USER,
    "PATCH /rooms/{room}/me": INSIDE,
    "GET /rooms/{room}/messages": INSIDE,
    "POST /rooms/{room}/messages": INSIDE,
    "POST /rooms/{room}/moderation/mute": MODERATOR,
    "POST /rooms/{room}/moderation/mute-all": MODERATOR,
    "POST /rooms/{room}/moderation/remove": MODERATOR,
    "POST /rooms/{room}/moderation/admit": MODERATOR,
    "POST /rooms/{room}/moderation/lower-hand": MODERATOR,
    "POST /rooms/{room}/moderation/end": MODERATOR,
    "GET /rooms/{room}/config": USER,
    "GET /rooms/{room}/participants": USER,
    "GET /lobby/{ticket}": USER,
    "GET /rooms/{room}/lobby": MODERATOR,
    "POST /rooms/{room}/lobby/{ticket}/admit": MODERATOR,
    "POST /rooms/{room}/lobby/{ticket}/refuse": MODERATOR,
    "POST /rooms/{room}/invites": MODERATOR,
    "GET /rooms/{room}/invites": MODERATOR,
    "DELETE /rooms/{room}/invites/{id}": MODERATOR,
    "POST /invites/preview": ANYONE,
    "POST /invites/accept": ANYONE,
    "POST /rooms/{room}/agents/enable": ADMIN,
    "POST /rooms/{room}/agents/disable": ADMIN,
    "GET /rooms/{room}/agents": USER,
    "GET /agents/roles": USER,
    "POST /rooms/{room}/agents/invite": WITH_SAY,
    "POST /rooms/{room}/agents/kick": WITH_SAY,
    "POST /rooms/{room}/agents/mute": WITH_SAY,
    "POST /rooms/{room}/agents/focus": WITH_SAY,
    "POST /rooms/{room}/agents/stop": WITH_SAY,
    "GET /rooms/{room}/notes": USER,
    "GET /admin/agents": ADMIN,
    "GET /admin/statistics": ADMIN,
    "GET /admin/statistics/sign-ins": ADMIN,
    "GET /admin/health": ADMIN,
    "POST /internal/agents/events": WORKER,
    "GET /health/live": ANYONE,
    "GET /health/ready": ANYONE,
    "GET /metrics": ANYONE,
    "GET /docs": ANYONE,
    "GET /docs/{name}": ANYONE,
}
FOR_MEMBERS = [
    "GET /rooms/{room}",
    "GET /rooms/{room}/participants",
    "GET /rooms/{room}/agents",
    "GET /rooms/{room}/meetings",
    "GET /rooms/{room}/notes",
]
FOR_GUESTS_TOO = {
    "POST /livekit/token": {"room": "board"},
    "GET /lobby/{ticket}": None,
    "GET /rooms/{room}/config": None,
    "GET /rooms/{room}/agents": None,
    "GET /agents/roles": None,
    "GET /rooms/{room}/messages": None,
    "POST /rooms/{room}/messages": {"id": "1", "text": "Hello"},
    "PATCH /rooms/{room}/me": {"handRaised": True},
}
"""What guests may call, with a body for it; they are turned away from all that needs an account."""


def _name(route: APIRoute) -> list[str]:
    return [f"{method} {route.path}" for method in sorted(route.methods or ())]


def _wanted(name: str) -> tuple[str, str]:
    method, path = name.split(" ")
    for parameter in ("{id}", "{userId}", "{sessionId}", "{ticket}"):
        path = path.replace(parameter, "nobody")
    return method, path.replace("{room}", "board")


class TestTheTable:
    def test_has_a_row_for_every_route_and_no_other(self, app: FastAPI) -> None:
        assert sorted(name for route in api_routes(app) for name in _name(route)) == sorted(TABLE)

    def test_admin_routes_lie_under_admin(self) -> None:
        outside = {name for name, who in TABLE.items() if who == ADMIN and " /admin/" not in name}
        assert outside == {"POST /rooms/{room}/agents/enable", "POST /rooms/{room}/agents/disable"}


class TestCallers:
    @pytest.fixture(autouse=True)
    def short_streams(self, app: FastAPI) -> None:
        """Streams end after their beginning, as when the server stops."""
        app.state.parts.get(LiveState).stop()

    @pytest.fixture
    async def wrong_tokens(self, people: People, api: Api) -> dict[str, Person]:
        blocked, anna = await people.user("blocked"), await people.user("anna")
        await api.send("PATCH", f"/admin/users/{blocked.id}/block", by=await people.admin())
        claims = jwt.decode(anna.token, JWT_SECRET, algorithms=["HS256"], audience="confa.api")
        session = {"user_id": anna.id, "session_id": claims["sid"]}
        hour_ago = utc_now() - timedelta(hours=1)
        past = Tokens(secret=JWT_SECRET, access_ttl=60).access_token(**session, role="USER", now=hour_ago)
        forged = Tokens(secret="x" * 40, access_ttl=60).access_token(**session, role="ADMIN", now=utc_now())
        room = (await api.post("/livekit/token", by=anna, json={"room": "other"})).json()["token"]
        wrong = {
            "expired": past,
            "forged": forged,
            "refresh as access": anna.cookies["refresh_token"],
            "room token": room,
            "room secret": jwt.encode(claims, LIVEKIT_SECRET, algorithm="HS256"),
            "no algorithm": jwt.encode(claims, "", algorithm="none"),
            "rubbish": "rubbish",
            "forged guest": Tokens(secret="x" * 40, access_ttl=60).guest_token(
                guest_id="g-1", room="board", issued_at=utc_now(), expires_at=utc_now() + timedelta(hours=1)
            ),
            "expired guest": Tokens(secret=JWT_SECRET, access_ttl=60).guest_token(
                guest_id="g-1", room="board", issued_at=hour_ago, expires_at=hour_ago
            ),
        }
        return {"blocked": blocked, **{kind: Person("", kind, token) for kind, token in wrong.items()}}

    async def test_nobody_without_a_valid_token_passes(
        self, api: Api, wrong_tokens: dict[str, Person]
    ) -> None:
        for name, who in TABLE.items():
            if who in SIGNED_IN | {WORKER}:
                method, path = _wanted(name)
                answers = {"anonymous": await api.send(method, path)}
                for kind, person in wrong_tokens.items():
                    answers[kind] = await api.send(method, path, by=person)
                for kind, answer in answers.items():
                    assert answer.status_code == 401, f"{kind} got {answer.status_code} from {name}"
                    assert answer.headers["www-authenticate"].startswith("Bearer")

    async def test_users_pass_where_users_may_and_nowhere_else(
        self, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        ben, admin = await people.user("ben"), await people.admin()
        await api.post("/livekit/token", by=ben, json={"room": "board"})
        # Who is in a room is told to those who are in it.
        sfu.join("board", participant_of(ben))
        for name, who in TABLE.items():
            if who in {USER, ADMIN}:
                method, path = _wanted(name)
                by_user = await api.send(method, path, by=ben)
                by_admin = await api.send(method, path, by=admin)
                assert (by_user.status_code == 403) == (who == ADMIN), name
                assert by_user.status_code != 401, name
                assert by_admin.status_code not in {401, 403}, name

    async def test_rooms_are_directed_by_their_moderators_and_owners(self, api: Api, people: People) -> None:
        owner, moderator, member = [await people.user(name) for name in ("owner", "moderator", "member")]
        await api.post("/rooms", by=owner, json={"name": "board"})
        for person in (moderator, member):
            path = f"/rooms/board/members/{person.id}"
            await api.send("PUT", path, by=owner, json={"role": person.username})
        directed = sorted(name for name, who in TABLE.items() if who in {MODERATOR, OWNER})
        # The room is deleted last.
        for name in sorted(directed, key="DELETE /rooms/{room}".__eq__):
            method, path = _wanted(name)
            answers = [await api.send(method, path, by=person) for person in (member, moderator, owner)]
            is_refused = [answer.status_code == 403 for answer in answers]
            assert is_refused == [True, TABLE[name] == OWNER, False], name

    async def test_who_is_not_in_the_room_has_no_say_there(
        self, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        inside, owner = await people.user("inside"), await people.user("owner")
        await api.post("/rooms", by=owner, json={"name": "board"})
        sfu.join("board", participant_of(inside))
        bodies = {"POST": {"id": "1", "text": "Hello"}, "PATCH": {"handRaised": True}, "GET": None}
        for name, who in TABLE.items():
            if who == INSIDE:
                method, path = _wanted(name)
                for person in (owner, await people.admin(), inside):
                    answer = await api.send(method, path, by=person, json=bodies[method])
                    assert (answer.status_code == 403) == (person is not inside), name

    async def test_agents_are_directed_by_who_has_a_say(
        self, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        owner, moderator, inside, member, outsider = [
            await people.user(name) for name in ("owner", "moderator", "inside", "member", "outsider")
        ]
        await api.post("/rooms", by=owner, json={"name": "board"})
        for person in (moderator, member):
            path = f"/rooms/board/members/{person.id}"
            await api.send("PUT", path, by=owner, json={"role": person.username})
        sfu.join("board", participant_of(inside))
        body = {"agentIdentity": "agent-AJ_1", "isMuted": True}
        keys = {"invite": {"agentRole": "friendly"}, "mute": body}
        for name in sorted(name for name, who in TABLE.items() if who == WITH_SAY):
            method, path = _wanted(name)
            json = keys.get(path.rpartition("/")[2], {"agentIdentity": "agent-AJ_1"})
            for person in (owner, moderator, inside, await people.admin(), member, outsider):
                answer = await api.send(method, path, by=person, json=json)
                assert (answer.status_code == 403) == (person in (member, outsider)), name
                assert answer.status_code != 401, name

    async def test_workers_pass_where_workers_may_and_nowhere_else(self, api: Api, people: People) -> None:
        worker = Person("", "worker", sign_worker_token(LIVEKIT_SECRET))
        for name, who in TABLE.items():
            method, path = _wanted(name)
            answer = await api.send(method, path, by=worker, json=[])
            if who == WORKER:
                assert answer.status_code == 200, name
                for person in (await people.user("anna"), await people.admin()):
                    assert (await api.send(method, path, by=person, json=[])).status_code == 401, name
            elif who in SIGNED_IN:
                assert answer.status_code == 401, name

    async def test_guests_pass_where_guests_may_and_nowhere_else(
        self, api: Api, people: People, sfu: MemoryGateway
    ) -> None:
        owner = await people.user("owner")
        await api.post("/rooms", by=owner, json={"name": "board"})
        maria = await guest(api, owner, "board")
        sfu.join("board", guest_participant(maria))
        for name, who in TABLE.items():
            if who in SIGNED_IN:
                method, path = _wanted(name)
                answer = await api.send(method, path, by=maria, json=FOR_GUESTS_TOO.get(name))
                if name in FOR_GUESTS_TOO:
                    assert answer.status_code not in {401, 403, 422}, name
                else:
                    assert (answer.status_code, code_of(answer)) == (403, "not_for_guests"), name

    def test_the_document_says_which_those_are(self) -> None:
        paths = document()["paths"]
        for name, who in TABLE.items():
            if who in SIGNED_IN:
                method, path = name.split(" ")
                refusals = paths[path][method.lower()]["responses"].get("403", {}).get("x-codes", [])
                assert ("not_for_guests" in refusals) == (name not in FOR_GUESTS_TOO), name

    async def test_open_routes_ignore_a_stale_bearer(self, api: Api, wrong_tokens: dict[str, Person]) -> None:
        for name, who in TABLE.items():
            if who == ANYONE:
                method, path = _wanted(name)
                fresh, stale = [await api.send(method, path, by=by) for by in (None, wrong_tokens["expired"])]
                assert stale.status_code == fresh.status_code, name

    async def test_an_outsider_learns_nothing_of_a_closed_room(self, api: Api, people: People) -> None:
        owner, outsider = await people.user("owner"), await people.user("outsider")
        await api.post("/rooms", by=owner, json={"name": "board"})
        async with api.database.writing() as session:
            await session.execute(update(RoomRow).values(access=RoomAccess.INVITED))
        for name in FOR_MEMBERS:
            method, path = _wanted(name)
            assert (await api.send(method, path, by=outsider)).status_code == 403, name
            assert (await api.send(method, path, by=owner)).status_code == 200, name
