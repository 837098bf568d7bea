"""How the installation is, for administrators."""

from fastapi import Depends

from confa.auth.dependencies import CurrentAdmin, from_admin_site
from confa.auth.errors import AdminOnly, NotSignedIn, OriginNotAllowed
from confa.http.feature_router import feature_router
from confa.http.problems import problems
from confa.system_health.dependencies import SystemHealthOf
from confa.system_health.schemas import SystemHealth

router = feature_router(prefix="/admin/health", tags=["health"], dependencies=[Depends(from_admin_site)])


@router.get("", responses=problems(NotSignedIn, AdminOnly, OriginNotAllowed))
async def get_system_health(admin: CurrentAdmin, health: SystemHealthOf) -> SystemHealth:
    """The database, the media server and the agents' workers: whether they work, and if not, why."""
    return await health.look()
