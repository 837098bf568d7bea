"""A meeting, and somebody who writes hostile texts wherever the document lets one."""

import itertools
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import quote

import httpx
import jwt
from backend.tests.support.api import PASSWORD, Api, Person
from backend.tests.support.guests import invite
from backend.tests.support.meeting_with_agents import ROOM, AgentMeeting
from backend.tests.support.openapi_texts import TextField, TextParameter
from backend.tests.support.participants import participant_of
from backend.tests.support.settings import LIVEKIT_SECRET, SERVICE_KEY

from confa_agent_protocol.worker_events import sign_worker_token

ROOM_TOKEN = "the room token"
EVENTS = "POST /internal/agents/events"


@dataclass
class HostileWorld:
    """Who sends, and the things there are to send texts about."""

    api: Api
    admin: Person
    victim: Person
    invitation: str
    agent: dict[str, Any]
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @classmethod
    async def made(cls, meeting: AgentMeeting) -> Self:
        """An administrator in the room sends, and there is an agent besides."""
        admin = await meeting.people.admin()
        meeting.sfu.join(ROOM, participant_of(admin))
        return cls(
            meeting.api,
            admin,
            await meeting.people.user("victim"),
            await invite(meeting.api, admin, ROOM, maxUses=100),
            await meeting.invited(),
        )

    def body(self, name: str) -> Any:
        """A body that is taken as it is; a new one each time, where something can be made only once."""
        number, now = next(self.numbers), int(time.time() * 1000)
        who = {"agentIdentity": self.agent["identity"]}
        event = {
            "id": f"event-{number}", "at": now, "room": ROOM,
            "agentSessionId": self.agent["agentSessionId"], **who,
        }  # fmt: skip
        bodies: dict[str, Any] = {
            "POST /admin/bootstrap": {"serviceKey": SERVICE_KEY, "username": "root", "password": PASSWORD},
            "POST /admin/users": {"username": f"user{number}", "displayName": "Anna", "password": PASSWORD},
            "PATCH /admin/users/{id}": {"displayName": "Anna"},
            "POST /admin/users/{id}/password": {"password": PASSWORD},
            "POST /auth": {"username": "admin", "password": PASSWORD},
            "PUT /auth/password": {"currentPassword": "not mine", "newPassword": PASSWORD},
            f"{EVENTS} turn": [{"type": "turn", **event}],
            f"{EVENTS} state": [{"type": "state", "state": "listening", "focus": None, **event}],
            f"{EVENTS} error": [{"type": "error", "code": "x", "detail": "y", "provider": "z", **event}],
            f"{EVENTS} note": [{
                "type": "note", "kind": "note", "text": "a", **event,
                "saidBy": "b", "saidByName": "c", "assignee": "d",
            }],
            f"{EVENTS} message": [{
                "type": "message", "messageId": f"SM_{number}", "name": "a", "text": "b", **event,
            }],
            f"{EVENTS} worker": [{
                "type": "worker", "id": f"event-{number}", "at": now, "workerId": "AW_1", "jobs": 0,
                "load": 0, "version": "1",
                "providers": [{"kind": "stt", "name": "a", "reason": "b", "model": "c"}],
            }],
            "POST /invites/accept": {"token": self.invitation, "displayName": "Maria"},
            "POST /invites/preview": {"token": self.invitation},
            "POST /livekit/token": {"room": ROOM, "displayName": "Anna", "device": "tab"},
            "POST /rooms": {"name": f"room{number}", "title": "Room"},
            "PATCH /rooms/{room}": {"title": "Room"},
            "POST /rooms/{room}/agents/focus": {**who, "userIdentity": None},
            "POST /rooms/{room}/agents/invite": {"agentRole": "friendly"},
            "POST /rooms/{room}/agents/kick": {"agentIdentity": "nobody", "agentSessionId": None},
            "POST /rooms/{room}/agents/mute": {**who, "agentSid": None, "isMuted": True},
            "POST /rooms/{room}/agents/stop": who,
            "POST /rooms/{room}/messages": {"id": f"SM_{number}", "text": "Hello"},
            "POST /rooms/{room}/moderation/admit": {"identity": "nobody"},
            "POST /rooms/{room}/moderation/lower-hand": {"identity": "nobody"},
            "POST /rooms/{room}/moderation/mute": {"identity": "nobody", "trackSid": "TR_1"},
            "POST /rooms/{room}/moderation/remove": {"identity": "nobody"},
        }  # fmt: skip
        return bodies[name]

    async def send(self, operation: str, **arguments: Any) -> httpx.Response:
        method, path = operation.split(" ")
        for name, value in {
            "room": ROOM,
            "id": self.victim.id,
            "userId": self.victim.id,
            "ticket": "1",
        }.items():
            path = path.replace(f"{{{name}}}", value)
        sender = (
            Person("", "worker", sign_worker_token(LIVEKIT_SECRET)) if operation == EVENTS else self.admin
        )
        return await self.api.send(method, path, by=sender, **arguments)

    async def write(self, into: TextField, text: str) -> httpx.Response:
        # As an escape, because half of a surrogate pair cannot be encoded.
        content = json.dumps(into.put(self.body(into.body_name), text)).encode()
        return await self.send(into.operation, content=content, headers={"Content-Type": "application/json"})

    async def write_parameter(self, into: TextParameter, text: str) -> httpx.Response:
        if into.place == "path":
            return await self.send(into.operation.replace(f"{{{into.name}}}", quote(text, safe="")))
        if into.place == "query":
            return await self.send(into.operation, params={into.name: text})
        # A line of its own would be refused by any server before this one sees it.
        return await self.send(into.operation, headers={into.name: text.replace("\r\n", " ").encode()})

    async def reads(self, where: str, answer: httpx.Response, text: str) -> bool:
        if where == ROOM_TOKEN:
            claims = jwt.decode(answer.json()["token"], LIVEKIT_SECRET, algorithms=["HS256"])
            return bool(claims["name"] == text)
        return text in all_texts((await self.api.get(where, by=self.admin)).json())


def complaint(answer: httpx.Response) -> str | None:
    """What is wrong with an answer, besides what the document says of it."""
    is_harmless = answer.status_code < 500 and "a=b" not in str(answer.headers)
    return None if is_harmless else f"{answer.status_code} {answer.headers}"


def all_texts(value: Any) -> set[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return set().union(*map(all_texts, value))
    return {value} if isinstance(value, str) else set()
