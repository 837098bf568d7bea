"""The roles that agents come in, and inviting one."""

from typing import Annotated

from pydantic import Field, StringConstraints

from confa.http.schemas import ApiModel, RequestModel, examples


class AgentRole(ApiModel):
    """A role that agents can be invited in."""

    model_config = examples(
        {
            "id": "friendly",
            "displayName": "Friendly",
            "description": "Talks with everybody.",
            "language": "en",
            "isSpeaking": True,
        }
    )

    id: str
    display_name: str
    description: str
    language: str = Field(description="What it hears and speaks, as a BCP 47 tag.")
    is_speaking: bool


class AgentInvitation(RequestModel):
    """Which role to invite."""

    model_config = examples({"agentRole": "friendly"})

    agent_role: Annotated[str, StringConstraints(min_length=1, max_length=64)]
