"""Agents in rooms: whether they are allowed, who is there, and inviting one."""

from confa.agents.schemas import RoomAgent
from confa.auth.dependencies import CurrentAdmin
from confa.auth.errors import AdminOnly, NotSignedIn
from confa.guests.dependencies import CurrentSomeone
from confa.guests.errors import GuestAccessOver
from confa.http.client_address import ClientAddress
from confa.http.feature_router import feature_router
from confa.http.problems import problems
from confa.livekit.errors import SfuUnavailable
from confa.presence.dependencies import RoomWithSay
from confa.room_agents.dependencies import AgentsFlag, Invitations, RoomAgents
from confa.room_agents.errors import AgentsDisabled, InvitationCancelled, NoAgentWorker, UnknownRole
from confa.room_agents.schemas import AgentInvitation, AgentRole
from confa.rooms.errors import NotInRoom, RoomAccessDenied, RoomEncrypted, RoomNotFound
from confa.rooms.names import RoomInPath
from confa.rooms.schemas import RoomConfig

router = feature_router(tags=["room agents"])
_ROOM = "/rooms/{room}/agents"


@router.get("/agents/roles", responses=problems(NotSignedIn, GuestAccessOver))
async def list_agent_roles(caller: CurrentSomeone, agents: RoomAgents) -> list[AgentRole]:
    """The roles that can be invited, whether or not a worker is there."""
    return agents.list_roles()


@router.post(_ROOM + "/enable", responses=problems(NotSignedIn, AdminOnly))
async def enable_agents(
    room: RoomInPath, admin: CurrentAdmin, flag: AgentsFlag, address: ClientAddress
) -> RoomConfig:
    """Allows agents in the room, also in one that does not exist yet."""
    return await flag.set_enabled(admin, room, is_enabled=True, address=address)


@router.post(_ROOM + "/disable", responses=problems(NotSignedIn, AdminOnly))
async def disable_agents(
    room: RoomInPath, admin: CurrentAdmin, flag: AgentsFlag, address: ClientAddress
) -> RoomConfig:
    """Forbids agents in the room; those that are there leave."""
    return await flag.set_enabled(admin, room, is_enabled=False, address=address)


@router.get(_ROOM, responses=problems(NotSignedIn, GuestAccessOver, RoomAccessDenied, SfuUnavailable))
async def list_agents(room: RoomInPath, caller: CurrentSomeone, agents: RoomAgents) -> list[RoomAgent]:
    """The agents of the room, those that are on their way and those that could not be brought back.

    None for a room that does not exist yet.
    """
    return await agents.list_agents(caller, room)


@router.post(
    _ROOM + "/invite",
    status_code=202,
    responses=problems(
        NotSignedIn, NotInRoom, RoomNotFound, UnknownRole, AgentsDisabled, RoomEncrypted,
        InvitationCancelled, NoAgentWorker, SfuUnavailable,
    ),
)  # fmt: skip
async def invite_agent(room: RoomWithSay, wanted: AgentInvitation, invitations: Invitations) -> RoomAgent:
    """Brings an agent of this role, one for each room; a repeat answers with the one that is there."""
    return await invitations.invite(room, wanted.agent_role)
