"""Agents in memory: a worker that takes jobs, whose agents obey; both can be told not to."""

import time
import uuid
from dataclasses import replace
from typing import Any

import httpx
from backend.tests.support.api import Api
from backend.tests.support.participants import agent
from backend.tests.support.settings import LIVEKIT_SECRET

from confa.livekit.gateway import LiveDispatch, LiveParticipant
from confa.livekit.memory_gateway import MemoryGateway
from confa_agent_protocol.agent_metadata import AgentMetadata
from confa_agent_protocol.attributes import AGENT_SESSION
from confa_agent_protocol.control import Command, CommandGate
from confa_agent_protocol.dispatch import Invitation
from confa_agent_protocol.worker_events import sign_worker_token


class ScriptedWorker:
    """`invitations` and `commands` are what it got, in their order."""

    def __init__(self, sfu: MemoryGateway) -> None:
        self._sfu = sfu
        self.is_taking = True
        self.is_obedient = True
        self.invitations: list[Invitation] = []
        self.commands: list[Command] = []
        sfu.on_dispatch = self._take
        sfu.on_data = self._hear

    def _take(self, room: str, dispatch: LiveDispatch) -> None:
        invitation = Invitation.parse(dispatch.metadata)
        self.invitations.append(invitation)
        if self.is_taking:
            self._sfu.join(room, arrived(invitation, job=f"AJ_{len(self.invitations)}"))

    def _hear(self, room: str, identity: str, topic: str, payload: bytes) -> None:
        gate = CommandGate(room=room, agent=identity, secrets=[LIVEKIT_SECRET])
        command = gate.admit(payload)
        self.commands.append(command)
        if self.is_obedient:
            self._obey(room, identity, command)

    def _obey(self, room: str, identity: str, command: Command) -> None:
        participants = self._sfu._participants[room]
        if command.type == "leave":
            del participants[identity]
            return
        said = AgentMetadata.parse(participants[identity].metadata)
        assert said
        changes: dict[str, dict[str, object]] = {
            "mute": {"is_muted": True},
            "unmute": {"is_muted": False},
            "focus": {"focus": command.user_identity},
            "stop": {},
        }
        metadata = said.model_copy(update=changes[command.type]).to_json()
        participants[identity] = replace(participants[identity], metadata=metadata)


def arrived(invitation: Invitation, job: str = "AJ_1") -> LiveParticipant:
    """The agent of an invitation in its room, in the wished state."""
    said = AgentMetadata(
        role=invitation.role,
        display_name=invitation.role.title(),
        invited_by=invitation.invited_by,
        is_muted=invitation.is_muted,
        focus=invitation.focus,
        state="listening",
    )
    found = agent(said.to_json(), job)
    return replace(found, attributes={AGENT_SESSION: invitation.agent_session_id})


async def report(api: Api, *events: dict[str, Any], token: str | None = None) -> httpx.Response:
    """What a worker sends: events with an id and a time of their own when they have none."""
    common = {"at": int(time.time() * 1000)}
    batch = [{"id": uuid.uuid4().hex} | common | event for event in events]
    bearer = {"Authorization": f"Bearer {token or sign_worker_token(LIVEKIT_SECRET)}"}
    return await api.post("/internal/agents/events", json=batch, headers=bearer)


async def say_alive(api: Api, worker_id: str = "AW_1") -> None:
    answer = await report(api, {"type": "worker", "workerId": worker_id, "jobs": 0, "load": 0})
    assert answer.status_code == 200, answer.text
