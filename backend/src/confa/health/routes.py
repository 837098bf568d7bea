"""Whether the API lives, whether it can serve, and its metrics."""

from fastapi import Response
from prometheus_client import CONTENT_TYPE_LATEST

from confa.health.dependencies import CountedAgents, CountedMeetings, Health, Metrics
from confa.health.schemas import Live, Ready
from confa.http.feature_router import feature_router

router = feature_router(tags=["health"])


@router.get("/health/live")
async def health_live() -> Live:
    """Answers while the process runs."""
    return Live()


@router.get("/health/ready", responses={503: {"model": Ready, "description": "Some part is missing."}})
async def health_ready(response: Response, health: Health) -> Ready:
    """Asks the database and the SFU; 503 when one of them does not answer."""
    ready = await health.check()
    response.status_code = 200 if ready.status == "ready" else 503
    return ready


@router.get("/metrics", response_class=Response, include_in_schema=False)
async def metrics(registry: Metrics, meetings: CountedMeetings, agents: CountedAgents) -> Response:
    """Prometheus metrics of this process; the reverse proxy hides this address from outside.

    Meetings and agents are counted in the database. Where several processes serve, each has its own
    counters, and Prometheus is given the address of each.
    """
    await meetings.refresh()
    await agents.refresh()
    return Response(registry.render(), media_type=CONTENT_TYPE_LATEST)
