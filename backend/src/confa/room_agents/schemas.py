"""Agents in a room, as the API shows them."""

from datetime import datetime

from confa.http.schemas import ApiModel


class RoomAgent(ApiModel):
    """An agent in the room; what it says about itself is `null` until it has said it."""

    sid: str
    identity: str
    name: str
    role: str | None
    invited_by: str | None
    muted: bool
    focus: str | None
    state: str | None
    joined_at: datetime
