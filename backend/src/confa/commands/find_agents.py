"""Whether a worker takes a job: an agent is called into a room of nobody, and waited for."""

import asyncio
import secrets
import time

import aiohttp
from livekit import api

from confa.commands.findings import Finding
from confa.settings import Settings
from confa_agent_protocol.dispatch import AGENT_NAME, Invitation

_WITHIN_SECONDS = 10
_LOOK_SECONDS = 0.1


async def find_agents(settings: Settings) -> Finding:
    """There and back: the SFU asks the workers, one joins."""
    room = f"doctor-{secrets.token_hex(8)}"
    secret = settings.livekit_api_secret.get_secret_value()
    try:
        async with api.LiveKitAPI(
            settings.livekit_url, settings.livekit_api_key, secret, failover=False
        ) as sfu:
            seconds = await _comes(sfu, room)
            await sfu.room.delete_room(api.DeleteRoomRequest(room=room))
    except TimeoutError:
        return Finding(
            "agents", f"No worker took a job in {_WITHIN_SECONDS} s; see `docker compose logs agents`."
        )
    except (aiohttp.ClientError, api.TwirpError, ValueError):
        return Finding("agents", "They need the SFU; when it is ok, ask again.")
    return Finding("agents", note=f"one came after {seconds:.1f} s")


async def _comes(sfu: api.LiveKitAPI, room: str) -> float:
    invitation = Invitation(agent_session_id="doctor", role="friendly", invited_by="doctor", is_muted=True)
    started = time.monotonic()
    async with asyncio.timeout(_WITHIN_SECONDS):
        await sfu.agent_dispatch.create_dispatch(
            api.CreateAgentDispatchRequest(agent_name=AGENT_NAME, room=room, metadata=invitation.to_json())
        )
        while not await _has_an_agent(sfu, room):
            await asyncio.sleep(_LOOK_SECONDS)
    return time.monotonic() - started


async def _has_an_agent(sfu: api.LiveKitAPI, room: str) -> bool:
    answer = await sfu.room.list_participants(api.ListParticipantsRequest(room=room))
    return any(found.kind == api.ParticipantInfo.Kind.AGENT for found in answer.participants)
