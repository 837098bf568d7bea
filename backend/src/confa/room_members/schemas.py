"""Who belongs to a room, as the API shows it."""

from datetime import datetime

from pydantic import ConfigDict

from confa.http.schemas import ApiModel, RequestModel
from confa.rooms.roles import RoomRole


class RoomMember(ApiModel):
    """Somebody who belongs to a room, as what, since when (UTC)."""

    user_id: str
    username: str
    display_name: str
    role: RoomRole
    since: datetime


class WantedRole(RequestModel):
    """What somebody is to be in the room; only owners make owners and moderators."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"role": "moderator"}]})

    role: RoomRole
