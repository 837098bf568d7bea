"""What the routes of agents in rooms are given."""

from typing import Annotated

from fastapi import Depends

from confa.http.parts import part
from confa.room_agents.service import RoomAgentsService

RoomAgents = Annotated[RoomAgentsService, Depends(part(RoomAgentsService))]
