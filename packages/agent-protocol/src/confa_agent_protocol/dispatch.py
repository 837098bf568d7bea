"""The invitation of an agent: the metadata of its dispatch."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

AGENT_NAME = "confa-agent"
"""The name that workers register with and dispatches ask for."""


class InvalidInvitationError(ValueError):
    """The metadata of a dispatch is no invitation; the message says why, without repeating the metadata."""


class Invitation(BaseModel):
    """`{v,agentSessionId,role,invitedBy,invitedByName,language,isMuted,focus}`.

    `invited_by` and `focus` are identities of participants. `is_back` tells an agent that takes the
    place of one that died: it starts in the wished state and does not greet.
    """

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid", frozen=True)

    v: Literal[1] = 1
    agent_session_id: str = Field(min_length=1, max_length=64)
    role: str = Field(min_length=1, max_length=64)
    invited_by: str = Field(min_length=1, max_length=128)
    invited_by_name: str = Field(default="", max_length=128)
    language: str = Field(default="en", pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")
    is_muted: bool = False
    focus: str | None = Field(default=None, max_length=128)
    is_back: bool = False

    def to_json(self) -> str:
        """The text that travels."""
        return self.model_dump_json(by_alias=True)

    @classmethod
    def parse(cls, text: str) -> "Invitation":
        """Of the metadata of a dispatch.

        Raises:
            InvalidInvitationError: it is not JSON, or not an invitation of this version.
        """
        try:
            return cls.model_validate_json(text)
        except ValidationError as error:
            first = error.errors(include_input=False, include_url=False)[0]
            where = ".".join(str(part) for part in first["loc"]) or "metadata"
            raise InvalidInvitationError(f"{where}: {first['msg']}") from None
