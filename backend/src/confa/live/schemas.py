"""Live rooms and who is in them, as administrators see them."""

from datetime import datetime

from pydantic import Field

from confa.http.schemas import ApiModel, examples
from confa.rooms.roles import RoomAccess
from confa.rooms.schemas import PARTICIPANT_EXAMPLE, Participant
from confa_agent_protocol.agent_metadata import AgentProviders


class LiveRoomFacts(ApiModel):
    """A room in which somebody is now, and since when its meeting runs."""

    name: str
    title: str
    access: RoomAccess
    has_lobby: bool
    is_encrypted: bool
    is_agents_enabled: bool
    started_at: datetime | None


class LiveAgent(ApiModel):
    """What an agent and its worker last said about it; `null` until they have."""

    role: str | None = None
    display_name: str | None = None
    invited_by: str | None = Field(default=None, description="A participant's identity.")
    is_muted: bool = False
    focus: str | None = Field(default=None, description="The identity of the person it answers.")
    hears: list[str] = Field(default=[], description="Identities of the people it hears.")
    providers: AgentProviders = Field(default_factory=AgentProviders)
    state: str | None = None
    voice_to_voice_ms: int | None = Field(
        default=None, description="Of the last answer: from the end of the person's turn to the first sound."
    )


class LiveParticipant(Participant):
    """Somebody in a room. `agent` is there for agents only, `userId` for people with an account."""

    is_agent: bool
    user_id: str | None
    quality: str | None = Field(description="The connection, as the person's own device reports it.")
    agent: LiveAgent | None


_NUMBERS = {
    "name": "board", "title": "Board meeting", "access": "members", "hasLobby": True, "isEncrypted": False,
    "isAgentsEnabled": True, "startedAt": "2026-03-04T12:00:00Z", "numParticipants": 1, "numAgents": 0,
}  # fmt: skip
_PERSON = PARTICIPANT_EXAMPLE | {
    "isAgent": False, "userId": "019b7e2c41d05f3a8c6e2b90d417", "quality": "good", "agent": None,
}  # fmt: skip


class LiveRoom(LiveRoomFacts):
    """A live room in numbers."""

    model_config = examples(_NUMBERS)

    num_participants: int = Field(description="People and agents.")
    num_agents: int


class LiveRoomDetails(LiveRoom):
    """A live room with everybody in it, in the order they came."""

    model_config = examples(_NUMBERS | {"participants": [_PERSON]})

    participants: list[LiveParticipant]


class LiveSnapshot(ApiModel):
    """Everything at one moment. While the SFU does not answer, this is what was known before."""

    is_sfu_available: bool
    rooms: list[LiveRoomDetails]


class ParticipantHere(ApiModel):
    """Event `participant`: came, or is different now; it replaces what was known of this `sid`."""

    room: str
    participant: LiveParticipant


class ParticipantGone(ApiModel):
    """Event `participantLeft`."""

    room: str
    sid: str
    identity: str


class RoomGone(ApiModel):
    """Event `roomEnded`: nobody is in the room any more."""

    name: str


class SfuState(ApiModel):
    """Event `sfu`: whether the media server answers."""

    is_available: bool
