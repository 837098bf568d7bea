"""Who belongs to a room, as the API shows it."""

from datetime import datetime

from confa.http.schemas import ApiModel, RequestModel, examples
from confa.rooms.roles import RoomRole


class RoomMember(ApiModel):
    """Somebody who belongs to a room, as what, since when (UTC)."""

    model_config = examples(
        {
            "userId": "019b7e2c41d05f3a8c6e2b90d417",
            "username": "anna",
            "displayName": "Anna Berg",
            "role": "moderator",
            "since": "2026-03-04T12:00:00Z",
        }
    )

    user_id: str
    username: str
    display_name: str
    role: RoomRole
    since: datetime


class WantedRole(RequestModel):
    """What somebody is to be in the room; only owners make owners and moderators."""

    model_config = examples({"role": "moderator"})

    role: RoomRole
