"""Running agents, workers and what went wrong, as administrators see them."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from confa.agents.schemas import AGENT_EXAMPLE, RoomAgent
from confa.http.schemas import ApiModel, examples


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

    model_config = examples(
        {
            "agents": [
                AGENT_EXAMPLE
                | {
                    "room": "board",
                    "invitedAt": "2026-03-04T12:00:00Z",
                    "returns": 0,
                    "turns": {
                        "count": 12,
                        "lastAt": "2026-03-04T12:00:00Z",
                        "lastMs": 640,
                        "p50Ms": 655,
                        "p95Ms": 910,
                        "recentMs": [655, 640],
                    },
                }
            ],
            "workers": [
                {
                    "id": "AW_c8Xk2LqP",
                    "isAlive": True,
                    "seenAt": "2026-03-04T12:00:00Z",
                    "jobs": 1,
                    "load": 0.1,
                    "version": "0.1.0",
                    "providers": [
                        {
                            "kind": "llm",
                            "name": "local",
                            "isOk": True,
                            "reason": None,
                            "model": "SmolLM2-135M-Instruct",
                            "isDemo": True,
                        }
                    ],
                }
            ],
            "errors": [
                {
                    "id": "019b7e2c41d05f3a8c6e2b90d422",
                    "at": "2026-03-04T12:00:00Z",
                    "room": "board",
                    "role": "friendly",
                    "code": "provider_failed",
                    "detail": "The provider did not answer.",
                    "provider": "openai",
                }
            ],
        }
    )

    agents: list[RunningAgent]
    workers: list[AgentWorker]
    errors: list[AgentError]
