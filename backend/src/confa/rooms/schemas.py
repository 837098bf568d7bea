"""Rooms, room tokens and the people in a room, as the API shows them."""

from datetime import datetime
from typing import Annotated

from pydantic import StringConstraints

from confa.http.schemas import ApiModel, RequestModel, examples
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


SETTINGS_EXAMPLE = {
    "name": "board", "title": "Board meeting", "access": "members", "hasLobby": True, "isEncrypted": False,
    "isAgentsEnabled": True, "myRole": "moderator",
}  # fmt: skip


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

    model_config = examples(SETTINGS_EXAMPLE | {"isLive": True, "numParticipants": 3})

    is_live: bool
    num_participants: int


class RoomConfig(RoomSettings):
    """What a person needs to know before joining; defaults for a room that does not exist yet."""

    model_config = examples(SETTINGS_EXAMPLE | {"mayJoin": "yes"})

    may_join: MayJoin


class NewRoom(RequestModel):
    """A room to create; the title is the name as typed when absent. Only ADMIN sets `isAgentsEnabled`."""

    model_config = examples(
        {"name": "Board", "title": "Board meeting", "access": "members", "hasLobby": True}
    )

    name: TypedRoomName
    title: Title | None = None
    access: RoomAccess = RoomAccess.OPEN
    has_lobby: bool = False
    is_encrypted: bool = False
    is_agents_enabled: bool | None = None


class TokenRequest(RequestModel):
    """Where to, under which name, from which device (a tab keeps its own)."""

    model_config = examples({"room": "board", "displayName": "Anna Berg", "device": "k3x9"})

    room: TypedRoomName
    display_name: DisplayName | None = None
    device: Device | None = None


ROOM_TOKEN_EXAMPLE = {
    "token": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl",
    "url": "wss://live.confa.example.org",
    "identity": "u-019b7e2c41d05f3a8c6e2b90d417-k3x9",
    "room": "board",
}


class RoomToken(ApiModel):
    """A token to join `room` at the SFU behind `url` (ws or wss); valid for joining for ten minutes."""

    model_config = examples(ROOM_TOKEN_EXAMPLE)

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


PARTICIPANT_EXAMPLE = {
    "sid": "PA_8ybUC3NfR7Wx", "identity": "u-019b7e2c41d05f3a8c6e2b90d417-k3x9", "name": "Anna Berg",
    "kind": "STANDARD", "metadata": "", "joinedAt": "2026-03-04T12:00:00Z",
    "tracks": [
        {"sid": "TR_AMg4Pq9", "type": "AUDIO", "source": "MICROPHONE", "name": "", "isMuted": False}
    ],
    "attributes": {"confa.role": "member"},
}  # fmt: skip


class Participant(ApiModel):
    """Somebody in the room now; `kind` as LiveKit names it (`STANDARD`, `AGENT`, …)."""

    model_config = examples(PARTICIPANT_EXAMPLE)

    sid: str
    identity: str
    name: str
    kind: str
    metadata: str
    joined_at: datetime
    tracks: list[Track]
    attributes: dict[str, str]
