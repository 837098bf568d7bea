"""Rooms, room tokens and the people in a room, as the API shows them."""

from datetime import datetime
from typing import Annotated

from pydantic import StringConstraints

from confa.http.schemas import ApiModel, RequestModel
from confa.http.strings import no_control_characters, visible
from confa.rooms.names import TypedRoomName
from confa.rooms.roles import MayJoin, RoomAccess, RoomRole
from confa.users.names import DisplayName

Title = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=120),
    no_control_characters,
    visible,
]
Device = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]{1,32}$")]


class RoomSettings(ApiModel):
    """What a room is, whether or not somebody is in it."""

    name: str
    title: str
    access: RoomAccess
    has_lobby: bool
    is_encrypted: bool
    is_agents_enabled: bool
    my_role: RoomRole | None


class Room(RoomSettings):
    """A room and whether people are in it now."""

    is_live: bool
    num_participants: int


class RoomConfig(RoomSettings):
    """What a person needs to know before joining; defaults for a room that does not exist yet."""

    may_join: MayJoin


class NewRoom(RequestModel):
    """A room to create; the title is the name as typed when absent. Only ADMIN sets `isAgentsEnabled`."""

    name: TypedRoomName
    title: Title | None = None
    access: RoomAccess = RoomAccess.OPEN
    has_lobby: bool = False
    is_encrypted: bool = False
    is_agents_enabled: bool | None = None


class TokenRequest(RequestModel):
    """Where to, under which name, from which device (a tab keeps its own)."""

    room: TypedRoomName
    display_name: DisplayName | None = None
    device: Device | None = None


class RoomToken(ApiModel):
    """A token to join `room` at the SFU behind `url` (ws or wss); valid for joining for ten minutes."""

    token: str
    url: str
    identity: str
    room: str


class Track(ApiModel):
    """A published track; `type` and `source` as LiveKit names them (`AUDIO`, `MICROPHONE`)."""

    sid: str
    type: str
    source: str
    name: str
    is_muted: bool


class Participant(ApiModel):
    """Somebody in the room now; `kind` as LiveKit names it (`STANDARD`, `AGENT`, …)."""

    sid: str
    identity: str
    name: str
    kind: str
    metadata: str
    joined_at: datetime
    tracks: list[Track]
    attributes: dict[str, str]
