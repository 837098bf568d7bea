"""What the route of all agents is given."""

from typing import Annotated

from fastapi import Depends

from confa.agent_admin.service import AgentAdminService
from confa.http.parts import part

AgentAdmin = Annotated[AgentAdminService, Depends(part(AgentAdminService))]
