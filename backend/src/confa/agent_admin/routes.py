"""All agents, for administrators."""

from fastapi import Depends

from confa.agent_admin.dependencies import AgentAdmin
from confa.agent_admin.schemas import AgentsOverview
from confa.auth.dependencies import CurrentAdmin, from_admin_site
from confa.auth.errors import AdminOnly, NotSignedIn, OriginNotAllowed
from confa.http.feature_router import feature_router
from confa.http.problems import problems

router = feature_router(prefix="/admin/agents", tags=["agents"], dependencies=[Depends(from_admin_site)])


@router.get("", responses=problems(NotSignedIn, AdminOnly, OriginNotAllowed))
async def agents_overview(admin: CurrentAdmin, agents: AgentAdmin) -> AgentsOverview:
    """Agents in all rooms, the workers with their providers, and the errors of the last day."""
    return await agents.overview()
