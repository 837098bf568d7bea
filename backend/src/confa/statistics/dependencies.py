"""What the routes of figures are given."""

from typing import Annotated

from fastapi import Depends, Query

from confa.http.parts import part
from confa.statistics.service import StatisticsService

StatisticsOf = Annotated[StatisticsService, Depends(part(StatisticsService))]
NumDays = Annotated[int, Query(alias="days", ge=1, le=90)]
NumHours = Annotated[int, Query(alias="hours", ge=1, le=168)]
UtcOffset = Annotated[
    int,
    Query(alias="utcOffset", ge=-840, le=840, description="Minutes east of UTC: where the days begin."),
]
