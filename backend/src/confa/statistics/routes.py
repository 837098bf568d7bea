"""Figures over time, for administrators."""

from fastapi import Depends

from confa.auth.dependencies import CurrentAdmin, from_admin_site
from confa.auth.errors import AdminOnly, NotSignedIn, OriginNotAllowed
from confa.http.feature_router import feature_router
from confa.http.problems import problems
from confa.statistics.dependencies import NumDays, NumHours, StatisticsOf, UtcOffset
from confa.statistics.schemas import SignIns, Statistics

COMMON = problems(NotSignedIn, AdminOnly, OriginNotAllowed)
router = feature_router(
    prefix="/admin/statistics", tags=["statistics"], dependencies=[Depends(from_admin_site)]
)


@router.get("", responses=COMMON)
async def get_statistics(
    admin: CurrentAdmin, statistics: StatisticsOf, days: NumDays = 30, utc_offset: UtcOffset = 0
) -> Statistics:
    """Meetings, people, agents and minutes of each of the last days, today included."""
    return await statistics.of_days(days=days, utc_offset_minutes=utc_offset)


@router.get("/sign-ins", responses=COMMON)
async def get_sign_ins(admin: CurrentAdmin, statistics: StatisticsOf, hours: NumHours = 24) -> SignIns:
    """How often people signed in, and how often that was refused, in each of the last hours."""
    return await statistics.of_sign_ins(hours=hours)
