"""Running agents, workers and what went wrong, as administrators see them."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from confa.agents.schemas import RoomAgent
from confa.http.schemas import ApiModel


class VoiceTurns(ApiModel):
    """The agent's answers of the last day, from the end of speech to the first sound, in milliseconds."""

    count: int
    last_at: datetime | None
    last_ms: int | None
    p50_ms: int | None
    p95_ms: int | None
    recent_ms: list[int] = Field(description="The latest answers, at most 30, the oldest first.")


class RunningAgent(RoomAgent):
    """An agent that belongs in a room now; `returns` is how often it was brought back."""

    room: str
    invited_at: datetime
    returns: int
    turns: VoiceTurns


class WorkerProvider(ApiModel):
    """Whether a provider works on a worker, and if not, why."""

    kind: Literal["stt", "llm", "tts"]
    name: str
    is_ok: bool
    reason: str | None
    model: str | None
    is_demo: bool


class AgentWorker(ApiModel):
    """A worker of the last hour; it is alive when it reported in the last 15 seconds."""

    id: str
    is_alive: bool
    seen_at: datetime
    jobs: int
    load: float = Field(description="The share of what it can take that is taken, 0 to 1.")
    version: str
    providers: list[WorkerProvider]


class AgentError(ApiModel):
    """Something that went wrong for an agent."""

    id: str
    at: datetime
    room: str
    role: str
    code: str
    detail: str
    provider: str | None


class AgentsOverview(ApiModel):
    """Everything about agents: who runs where, on which workers, and the errors of the last day."""

    agents: list[RunningAgent]
    workers: list[AgentWorker]
    errors: list[AgentError]
