"""What happened in live rooms, as processes tell each other; each says as little as it can.

Two processes may tell of one participant at the same moment, so a change never repeats what another
one might be changing.
"""

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from confa.http.schemas import ApiModel
from confa.live.schemas import LiveRoomFacts
from confa.rooms.schemas import Participant, Track


class Arrived(ApiModel):
    """Somebody is in the room, as the SFU shows them; `quality` when it is known from before."""

    kind: Literal["arrived"] = "arrived"
    room: LiveRoomFacts
    participant: Participant
    quality: str | None = None


class Left(ApiModel):
    kind: Literal["left"] = "left"
    room: str
    sid: str


class TrackPublished(ApiModel):
    kind: Literal["track_published"] = "track_published"
    room: str
    sid: str
    track: Track


class TrackUnpublished(ApiModel):
    kind: Literal["track_unpublished"] = "track_unpublished"
    room: str
    sid: str
    track_sid: str


class AgentReported(ApiModel):
    """What an agent's worker says; only what is set has changed (`focus` may be set to nobody)."""

    kind: Literal["agent_reported"] = "agent_reported"
    room: str
    identity: str
    state: str | None = None
    is_muted: bool | None = None
    focus: str | None = None
    voice_to_voice_ms: int | None = None


class QualityReported(ApiModel):
    """What a person's device says of its connection, for all tabs of the person."""

    kind: Literal["quality_reported"] = "quality_reported"
    room: str
    person_id: str
    quality: str


class RoomChanged(ApiModel):
    kind: Literal["room_changed"] = "room_changed"
    room: LiveRoomFacts


class SfuSeen(ApiModel):
    kind: Literal["sfu_seen"] = "sfu_seen"
    is_available: bool


class StandingChanged(ApiModel):
    """An account's role, state or sessions may be others now."""

    kind: Literal["standing_changed"] = "standing_changed"
    user_id: str


RoomChange = (
    Arrived
    | Left
    | TrackPublished
    | TrackUnpublished
    | AgentReported
    | QualityReported
    | RoomChanged
    | SfuSeen
)
Change = RoomChange | StandingChanged
changes: TypeAdapter[Change] = TypeAdapter(Annotated[Change, Field(discriminator="kind")])
"""Reads the text of a change."""
