"""Agents in a room, as the API shows them."""

from datetime import datetime

from pydantic import Field

from confa.http.schemas import ApiModel, examples


class AgentProviders(ApiModel):
    """The providers that serve the agent now, by name."""

    stt: str | None
    llm: str | None
    tts: str | None


AGENT_EXAMPLE = {
    "agentSessionId": "019b7e2c41d05f3a8c6e2b90d421", "sid": "PA_aT5kQ2mZ8rLd",
    "identity": "agent-AJ_pq4cMVb92Xsd", "name": "Friendly", "role": "friendly",
    "invitedBy": "u-019b7e2c41d05f3a8c6e2b90d417-k3x9", "invitedByName": "Anna Berg", "muted": False,
    "focus": None, "hears": ["u-019b7e2c41d05f3a8c6e2b90d417-k3x9"],
    "providers": {"stt": "local", "llm": "local", "tts": "local"}, "state": "listening", "reason": None,
    "joinedAt": "2026-03-04T12:00:00Z",
}  # fmt: skip


class RoomAgent(ApiModel):
    """An agent that belongs in the room; what it says about itself is `null` until it has said it."""

    model_config = examples(AGENT_EXAMPLE)

    agent_session_id: str = Field(description="The invitation; it stays the same when the agent is lost.")
    sid: str | None = Field(description="The participant's; null while the agent is not there.")
    identity: str | None = Field(description="The participant's; null until the agent was there once.")
    name: str
    role: str
    invited_by: str = Field(description="The identity of whoever invited it.")
    invited_by_name: str
    muted: bool
    focus: str | None = Field(description="The identity of the person whom it answers.")
    hears: list[str] = Field(description="The identities of the people whom it hears.")
    providers: AgentProviders | None
    state: str | None = Field(
        description="`joining` until it is there, `returning` when it was lost and is being brought back, "
        "`failed` when that did not succeed, else what the agent says of itself."
    )
    reason: str | None = Field(description="Of `failed`: `no_agent_worker` or `keeps_failing`.")
    joined_at: datetime | None
