"""What workers report, and how it was taken."""

from typing import Annotated

from pydantic import Field

from confa.http.schemas import ApiModel, examples
from confa_agent_protocol.worker_events import MAX_BATCH, WorkerReport

_EXAMPLE = {
    "type": "turn", "id": "0f3a8c6e2b90d417", "at": 1772625600000, "room": "board",
    "agentIdentity": "agent-AJ_pq4cMVb92Xsd", "agentSessionId": "019b7e2c41d05f3a8c6e2b90d421",
    "voiceToVoiceMs": 640,
}  # fmt: skip
Batch = Annotated[list[WorkerReport], Field(max_length=MAX_BATCH, examples=[[_EXAMPLE]])]


class Taken(ApiModel):
    """How many events were new, came before, or belong to no agent of this installation."""

    model_config = examples({"accepted": 2, "repeated": 0, "unknown": 0})

    accepted: int
    repeated: int
    unknown: int
