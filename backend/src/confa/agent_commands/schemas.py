"""Commands on one agent."""

from typing import Annotated, Self

from pydantic import StringConstraints, model_validator

from confa.http.schemas import RequestModel, examples

Identity = Annotated[str, StringConstraints(min_length=1, max_length=128)]
Sid = Annotated[str, StringConstraints(min_length=1, max_length=64)]
SessionId = Annotated[str, StringConstraints(max_length=64, pattern=r"^[!-~]+$")]
_AGENT = "agent-AJ_pq4cMVb92Xsd"
_PERSON = "u-019b7e2c41d05f3a8c6e2b90d417-k3x9"


class OnAgent(RequestModel):
    """An agent by the identity that the room's list of agents shows."""

    model_config = examples({"agentIdentity": _AGENT})

    agent_identity: Identity


class Kick(RequestModel):
    """An agent by its identity, or by its invitation while it has none yet."""

    model_config = examples({"agentIdentity": _AGENT})

    agent_identity: Identity | None = None
    agent_session_id: SessionId | None = None

    @model_validator(mode="after")
    def _names_an_agent(self) -> Self:
        if self.agent_identity is None and self.agent_session_id is None:
            raise ValueError("Say which agent: agentIdentity or agentSessionId.")
        return self


class MuteAgent(RequestModel):
    """Whether the agent is to be silent: it hears, but neither thinks nor speaks."""

    model_config = examples({"agentIdentity": _AGENT, "isMuted": True})

    agent_identity: Identity | None = None
    agent_sid: Sid | None = None
    is_muted: bool

    @model_validator(mode="after")
    def _names_an_agent(self) -> Self:
        if self.agent_identity is None and self.agent_sid is None:
            raise ValueError("Say which agent: agentIdentity or agentSid.")
        return self


class Focus(RequestModel):
    """The room's only agent when none is named; on the caller when nobody is, on nobody when it is null."""

    model_config = examples(
        {},
        {"agentIdentity": _AGENT, "userIdentity": _PERSON},
        {"agentIdentity": _AGENT, "userIdentity": None},
    )

    agent_identity: Identity | None = None
    user_identity: Identity | None = None

    @property
    def is_on_caller(self) -> bool:
        return "user_identity" not in self.model_fields_set
