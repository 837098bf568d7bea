"""The SFU as the backend sees it: one interface, with a real and an in-memory implementation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

AGENT = "AGENT"
STANDARD = "STANDARD"


@dataclass(frozen=True, slots=True)
class LiveTrack:
    """A published track; `type` and `source` in LiveKit's spelling (`AUDIO`, `MICROPHONE`)."""

    sid: str
    type: str
    source: str
    name: str
    is_muted: bool


@dataclass(frozen=True, slots=True)
class LiveParticipant:
    """Somebody in a room; `kind` in LiveKit's spelling, `joined_at` in UTC."""

    sid: str
    identity: str
    name: str
    kind: str
    metadata: str
    joined_at: datetime
    tracks: tuple[LiveTrack, ...] = ()
    attributes: dict[str, str] = field(default_factory=dict)

    @property
    def is_agent(self) -> bool:
        return self.kind == AGENT


@dataclass(frozen=True, slots=True)
class LiveRoom:
    """A room that the SFU holds now; the same name gets another `sid` when it is opened again.

    `num_participants` counts those too who have not connected their media yet; it is seconds old.
    """

    name: str
    metadata: str
    sid: str
    num_participants: int = 0


@dataclass(frozen=True, slots=True)
class LiveDispatch:
    """An agent that was asked into a room, by the name its workers have; the metadata is what it is told."""

    id: str
    agent_name: str
    metadata: str


class LiveKitGateway(Protocol):
    """Calls to the SFU. Each raises `SfuUnavailable` when it does not answer within 3 seconds."""

    async def list_rooms(self) -> list[LiveRoom]:
        """The rooms that are live."""

    async def list_participants(self, room: str) -> list[LiveParticipant]:
        """Who is in the room; nobody when it is not live."""

    async def update_room_metadata(self, room: str, metadata: str) -> bool:
        """Sets the room's metadata; false when the room is not live."""

    async def remove_participant(self, room: str, identity: str) -> bool:
        """Puts a participant out; false when there is none of that identity."""

    async def set_attributes(self, room: str, identity: str, attributes: Mapping[str, str]) -> bool:
        """Sets these attributes and leaves the others; an empty value takes one away.

        False when there is none of that identity.
        """

    async def mute_track(self, room: str, identity: str, track_sid: str) -> bool:
        """Mutes a published track; false when there is no such track."""

    async def unsubscribe(self, room: str, identity: str, track_sids: Sequence[str]) -> bool:
        """Takes the tracks away from a listener; false when there is none of that identity."""

    async def send_data(self, room: str, identities: Sequence[str], *, topic: str, payload: bytes) -> bool:
        """Sends a reliable data packet to these participants and nobody else.

        False when the room is not live.
        """

    async def create_dispatch(self, room: str, *, agent_name: str, metadata: str) -> str:
        """Asks an agent into the room, which is opened for it when it is not live; the dispatch's id."""

    async def list_dispatches(self, room: str) -> list[LiveDispatch]:
        """The agents that were asked by name; none when the room is not live."""

    async def delete_dispatch(self, room: str, dispatch_id: str) -> bool:
        """Takes the asking back and ends the agent's job; false when there is no such dispatch."""

    async def delete_room(self, room: str) -> bool:
        """Ends the room for everybody in it; false when it is not live."""

    async def close(self) -> None:
        """Gives back what the gateway holds."""
