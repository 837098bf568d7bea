"""What workers report, and how it was taken."""

from typing import Annotated

from pydantic import Field

from confa.http.schemas import ApiModel
from confa_agent_protocol.worker_events import MAX_BATCH, WorkerReport

Batch = Annotated[list[WorkerReport], Field(max_length=MAX_BATCH)]


class Taken(ApiModel):
    """How many events were new, came before, or belong to no agent of this installation."""

    accepted: int
    repeated: int
    unknown: int
