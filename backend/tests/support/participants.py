"""Participants as the SFU would show them."""

from datetime import UTC, datetime

from backend.tests.support.api import Person
from backend.tests.support.settings import JWT_SECRET

from confa.auth.standing import session_mark
from confa.auth.tokens import Tokens
from confa.livekit.gateway import AGENT, STANDARD, LiveParticipant, LiveTrack
from confa_agent_protocol import attributes

JOINED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def microphone(sid: str = "TR_1") -> LiveTrack:
    return LiveTrack(sid=sid, type="AUDIO", source="MICROPHONE", name="", is_muted=False)


def participant_of(person: Person, device: str = "tab1", *tracks: LiveTrack) -> LiveParticipant:
    """The person in a room, with the attributes of a token issued to this session."""
    claims = Tokens(secret=JWT_SECRET, access_ttl=600).read_access(person.token)
    assert claims
    return LiveParticipant(
        sid=f"PA_{person.id[-8:]}{device}",
        identity=f"u-{person.id}-{device}",
        name=person.username,
        kind=STANDARD,
        metadata="",
        joined_at=JOINED,
        tracks=tracks,
        attributes={attributes.USER_ID: person.id, attributes.SESSION: session_mark(claims.session_id)},
    )


def guest_participant(guest: Person, *tracks: LiveTrack) -> LiveParticipant:
    """A guest in a room, whose id is the identity there."""
    return LiveParticipant(
        sid=f"PA_{guest.id[-8:]}",
        identity=guest.id,
        name=guest.username,
        kind=STANDARD,
        metadata="",
        joined_at=JOINED,
        tracks=tracks,
        attributes={attributes.ROLE: "guest"},
    )


def agent(metadata: str = "", job: str = "AJ_1") -> LiveParticipant:
    return LiveParticipant(
        sid=f"PA_{job}",
        identity=f"agent-{job}",
        name="agent",
        kind=AGENT,
        metadata=metadata,
        joined_at=JOINED,
    )
