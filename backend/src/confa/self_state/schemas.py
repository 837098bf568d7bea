"""What people say about themselves in a room."""

from enum import StrEnum

from pydantic import Field

from confa.http.schemas import ApiModel, RequestModel, examples


class Quality(StrEnum):
    """A connection, in LiveKit's words."""

    EXCELLENT = "excellent"
    GOOD = "good"
    POOR = "poor"
    LOST = "lost"


class SelfChanges(RequestModel):
    """Only what is given changes. A hand is for the meeting, consent for the room."""

    model_config = examples({"handRaised": True}, {"agentsMayHear": False})

    hand_raised: bool | None = None
    agents_may_hear: bool | None = None
    quality: Quality | None = None


class SelfState(ApiModel):
    """What everybody in the room sees of the caller, and agents obey."""

    model_config = examples({"handRaisedAt": 1772625600000, "agentsMayHear": True})

    hand_raised_at: int | None = Field(description="Milliseconds since 1970; null when it is down.")
    agents_may_hear: bool
