"""What people in the room tell an agent. A person is never one: the answer is 404."""

from typing import Annotated

from fastapi import Body

from confa.agent_commands.dependencies import AgentCommanding
from confa.agent_commands.errors import AgentNotFound, AgentRequired, AgentUnresponsive
from confa.agent_commands.schemas import Focus, Kick, MuteAgent, OnAgent
from confa.auth.errors import NotSignedIn
from confa.http.feature_router import feature_router
from confa.http.problems import problems
from confa.livekit.errors import SfuUnavailable
from confa.presence.dependencies import RoomWithSay
from confa.rooms.errors import NotInRoom, ParticipantNotFound, RoomNotFound

router = feature_router(prefix="/rooms/{room}/agents", tags=["room agents"])
_COMMON = (NotSignedIn, NotInRoom, RoomNotFound, AgentNotFound, SfuUnavailable)


@router.post("/kick", status_code=204, responses=problems(*_COMMON))
async def kick_agent(room: RoomWithSay, wanted: Kick, agents: AgentCommanding) -> None:
    """Sends an agent away, or takes its invitation back while it is on its way."""
    await agents.kick(room, wanted)


@router.post("/mute", status_code=204, responses=problems(*_COMMON, AgentUnresponsive))
async def mute_agent(room: RoomWithSay, wanted: MuteAgent, agents: AgentCommanding) -> None:
    """Silences an agent, or lets it speak again; answered when the agent has confirmed it."""
    await agents.mute(room, wanted)


@router.post("/focus", status_code=204, responses=problems(*_COMMON, ParticipantNotFound, AgentRequired))
async def focus_agent(
    room: RoomWithSay, agents: AgentCommanding, wanted: Annotated[Focus | None, Body()] = None
) -> None:
    """Lets an agent answer one person's every turn; without a body the only agent, on the caller."""
    await agents.focus(room, wanted or Focus())


@router.post("/stop", status_code=204, responses=problems(*_COMMON))
async def stop_agent(room: RoomWithSay, wanted: OnAgent, agents: AgentCommanding) -> None:
    """Ends what an agent is saying."""
    await agents.stop(room, wanted.agent_identity)
