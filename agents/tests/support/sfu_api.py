"""The SFU's server API, as the backend uses it."""

from __future__ import annotations

from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET
from livekit import api, rtc

from confa_agent_protocol import topics
from confa_agent_protocol.control import Command, sign_command
from confa_agent_protocol.dispatch import AGENT_NAME, Invitation


class Sfu:
    """Use as an async context manager."""

    def __init__(self, server: LiveKitServer) -> None:
        self._api = api.LiveKitAPI(server.url, LIVEKIT_KEY, LIVEKIT_SECRET)

    async def dispatch(self, room: str, metadata: str) -> None:
        request = api.CreateAgentDispatchRequest(agent_name=AGENT_NAME, room=room, metadata=metadata)
        await self._api.agent_dispatch.create_dispatch(request)

    async def command(self, room: str, agent: str, command: Command) -> None:
        signed = sign_command(command, room=room, agent=agent, secret=LIVEKIT_SECRET)
        request = api.SendDataRequest(
            room=room, data=signed.encode(), topic=topics.AGENT_CONTROL, destination_identities=[agent]
        )
        await self._api.room.send_data(request)

    async def __aenter__(self) -> Sfu:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._api.aclose()


def invitation(**changes: object) -> str:
    """The metadata of a dispatch."""
    base = {"agentSessionId": "as-1", "role": "friendly", "invitedBy": "u-alice-a", **changes}
    return Invitation.model_validate(base).to_json()


def agents_in(room: rtc.Room) -> list[rtc.RemoteParticipant]:
    return [one for one in room.remote_participants.values() if one.identity.startswith("agent-")]
