"""What the routes of commands on agents are given."""

from typing import Annotated

from fastapi import Depends

from confa.agent_commands.service import AgentCommandService
from confa.http.parts import part

AgentCommanding = Annotated[AgentCommandService, Depends(part(AgentCommandService))]
