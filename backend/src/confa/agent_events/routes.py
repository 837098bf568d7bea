"""What workers tell the backend; the reverse proxy hides this address from outside."""

from fastapi import Depends

from confa.agent_events.dependencies import AgentEvents, worker_only
from confa.agent_events.errors import NotAWorker
from confa.agent_events.schemas import Batch, Taken
from confa.http.feature_router import feature_router
from confa.http.problems import problems

router = feature_router(prefix="/internal/agents", tags=["internal"])


@router.post("/events", dependencies=[Depends(worker_only)], responses=problems(NotAWorker))
async def take_agent_events(batch: Batch, events: AgentEvents) -> Taken:
    """Takes what agents did, said of themselves and wrote, and that a worker is alive; an id counts once."""
    return await events.take(batch)
