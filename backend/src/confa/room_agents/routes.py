"""Agents in rooms: whether they are allowed, and who is there."""

from fastapi import APIRouter

from confa.auth.dependencies import CurrentAdmin
from confa.auth.errors import AdminOnly, NotSignedIn
from confa.guests.dependencies import CurrentSomeone
from confa.guests.errors import GuestAccessOver
from confa.http.client_address import ClientAddress
from confa.http.problems import problems
from confa.livekit.errors import SfuUnavailable
from confa.room_agents.dependencies import RoomAgents
from confa.room_agents.schemas import RoomAgent
from confa.rooms.errors import RoomAccessDenied
from confa.rooms.names import RoomInPath
from confa.rooms.schemas import RoomConfig

router = APIRouter(prefix="/rooms/{room}/agents", tags=["room agents"])


@router.post("/enable", responses=problems(NotSignedIn, AdminOnly))
async def enable_agents(
    room: RoomInPath, admin: CurrentAdmin, agents: RoomAgents, address: ClientAddress
) -> RoomConfig:
    """Allows agents in the room, also in one that does not exist yet."""
    return await agents.set_enabled(admin, room, is_enabled=True, address=address)


@router.post("/disable", responses=problems(NotSignedIn, AdminOnly))
async def disable_agents(
    room: RoomInPath, admin: CurrentAdmin, agents: RoomAgents, address: ClientAddress
) -> RoomConfig:
    """Forbids agents in the room; those that are there leave."""
    return await agents.set_enabled(admin, room, is_enabled=False, address=address)


@router.get("", responses=problems(NotSignedIn, GuestAccessOver, RoomAccessDenied, SfuUnavailable))
async def list_agents(room: RoomInPath, caller: CurrentSomeone, agents: RoomAgents) -> list[RoomAgent]:
    """The agents that are in the room now; none for a room that does not exist yet."""
    return await agents.list_agents(caller, room)
