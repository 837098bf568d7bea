"""Whom agents may hear: people with their microphones, unless they have said no."""

from livekit import rtc

from confa_agent_protocol import attributes
from confa_agent_protocol.identities import is_agent

_KINDS_OF_PROGRAMS = frozenset(
    {rtc.ParticipantKind.PARTICIPANT_KIND_AGENT, rtc.ParticipantKind.PARTICIPANT_KIND_EGRESS}
)


def is_person(participant: rtc.RemoteParticipant) -> bool:
    """People, and what calls in for them; never an agent."""
    return participant.kind not in _KINDS_OF_PROGRAMS and not is_agent(participant.identity)


def may_be_heard(participant: rtc.RemoteParticipant) -> bool:
    return is_person(participant) and participant.attributes.get(attributes.AGENTS_MAY_HEAR) != "false"


def is_microphone(publication: rtc.RemoteTrackPublication) -> bool:
    return (
        publication.kind == rtc.TrackKind.KIND_AUDIO
        and publication.source == rtc.TrackSource.SOURCE_MICROPHONE
    )
