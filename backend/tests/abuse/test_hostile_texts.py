"""Texts that were made to break something, in every place where the document lets a caller write one.

Nothing breaks, every answer is as declared, and where a text is kept it comes back character by character.
"""

from pathlib import Path

import pytest
from backend.tests.support.declared import document
from backend.tests.support.hostile_world import EVENTS, ROOM_TOKEN, HostileWorld, complaint
from backend.tests.support.meeting_with_agents import ROOM, AgentMeeting
from backend.tests.support.openapi_texts import TextField, text_fields, text_parameters
from backend.tests.support.settings import make_settings
from fastapi import FastAPI

from confa.live.state import LiveState
from confa.settings import Settings

pytestmark = pytest.mark.database

READABLE = [
    "'; DROP TABLE users; --",
    '" OR ""="',
    "') UNION SELECT username FROM users /*",
    "100%_\\'\\\\",
    '{"$ne": null}',
    '"}],"isAdmin":true,"x":["',
    "<script>alert(1)</script>",
    "{{7*7}} ${7*7} %s %d {0}",
    "=cmd|' /C calc'!A0",
    "../../../../etc/passwd",
    "e\u0301 \u00e9 \ufb01 \U0001f98a",
    "\u202egnp.exe\u202c a\u200bb",
    "null",
]
"""They can be shown to people, so they are nothing but text. Each fits into every field of free text."""
UNREADABLE = ["a\u0000b", "a\u001b[31mb", "a\r\nSet-Cookie: a=b", "\ud800", "\ufffe\uffff", " ", "x" * 5000]
"""They may be refused."""
TEXTS = READABLE + UNREADABLE

NOTES, AGENTS = f"/rooms/{ROOM}/notes?limit=200", "/admin/agents"
MESSAGES = f"/rooms/{ROOM}/messages?limit=200"
KEPT = {
    "POST /admin/users displayName": "/admin/users?limit=200",
    "PATCH /admin/users/{id} displayName": "/admin/users?limit=200",
    "POST /rooms title": "/rooms?limit=200",
    "PATCH /rooms/{room} title": f"/rooms/{ROOM}",
    "POST /rooms/{room}/messages text": MESSAGES,
    "POST /livekit/token displayName": ROOM_TOKEN,
    "POST /invites/accept displayName": ROOM_TOKEN,
    f"{EVENTS} note text": NOTES,
    f"{EVENTS} note saidBy": NOTES,
    f"{EVENTS} note saidByName": NOTES,
    f"{EVENTS} note assignee": NOTES,
    f"{EVENTS} message name": MESSAGES,
    f"{EVENTS} message text": MESSAGES,
    f"{EVENTS} error code": AGENTS,
    f"{EVENTS} error detail": AGENTS,
    f"{EVENTS} error provider": AGENTS,
    f"{EVENTS} worker workerId": AGENTS,
    f"{EVENTS} worker version": AGENTS,
    f"{EVENTS} worker providers.name": AGENTS,
    f"{EVENTS} worker providers.reason": AGENTS,
    f"{EVENTS} worker providers.model": AGENTS,
}
"""Where a text that was taken is read again: an address, or the token in the answer."""
COMPARED = {
    "id", "room", "name", "username", "device", "token", "serviceKey", "password", "currentPassword",
    "newPassword", "identity", "agentIdentity", "agentSessionId", "agentSid", "agentRole", "userIdentity",
    "trackSid", "messageId", "focus", "state",
}  # fmt: skip
"""Names, secrets and words of an alphabet of their own: they are only compared with what is there."""


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    # Wrong names and passwords are sent by the dozen here.
    return make_settings(tmp_path, database_url=database_url, ban_exempt_cidrs="203.0.113.0/24")


@pytest.fixture
async def world(app: FastAPI, meeting: AgentMeeting) -> HostileWorld:
    # Streams end after their beginning, as when the server stops.
    app.state.parts.get(LiveState).stop()
    return await HostileWorld.made(meeting)


class TestEveryTextInABody:
    def test_is_known_to_be_kept_or_only_compared(self) -> None:
        fields = text_fields(document())
        assert KEPT.keys() <= {into.name for into in fields}
        assert [into.name for into in fields if into.name not in KEPT and into.keys[-1] not in COMPARED] == []

    async def test_is_harmless_and_kept_as_it_was_written(self, world: HostileWorld) -> None:
        found = [await _problem(world, into, text) for into in text_fields(document()) for text in TEXTS]
        assert [problem for problem in found if problem] == []


async def _problem(world: HostileWorld, into: TextField, text: str) -> str | None:
    answer, where = await world.write(into, text), KEPT.get(into.name)
    if problem := complaint(answer):
        return f"{into.name} {text[:50]!r}: {problem}"
    if where is None or (text in UNREADABLE and not answer.is_success):
        return None
    is_kept = answer.is_success and await world.reads(where, answer, text)
    return None if is_kept else f"{into.name} {text!r}: {answer.status_code}, and it is not kept"


class TestEveryTextInAnAddress:
    async def test_is_harmless(self, world: HostileWorld) -> None:
        for into in text_parameters(document()):
            for text in READABLE + UNREADABLE[:3]:
                answer = await world.write_parameter(into, text)
                assert not complaint(answer), f"{into.operation} {into.name} {text!r}"


class TestPasswords:
    @pytest.mark.parametrize("text", READABLE)
    async def test_are_any_text(self, world: HostileWorld, text: str) -> None:
        password = text.ljust(12, "x")
        body = {"username": "new", "password": password}
        assert (await world.api.post("/admin/users", by=world.admin, json=body)).status_code == 201
        assert (await world.api.sign_in("new", password)).status_code == 200
        assert (await world.api.sign_in("new", password.swapcase() + "x")).status_code == 401
