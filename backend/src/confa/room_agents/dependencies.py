"""What the routes of agents in rooms are given."""

from typing import Annotated

from fastapi import Depends

from confa.http.parts import part
from confa.room_agents.invitations import InvitationService
from confa.room_agents.service import AgentsFlagService, RoomAgentsService

AgentsFlag = Annotated[AgentsFlagService, Depends(part(AgentsFlagService))]
RoomAgents = Annotated[RoomAgentsService, Depends(part(RoomAgentsService))]
Invitations = Annotated[InvitationService, Depends(part(InvitationService))]
