"""Agents among the participants of a room."""

from collections.abc import Iterable, Mapping, Sequence

from confa.livekit.gateway import LiveParticipant
from confa_agent_protocol.attributes import AGENT_SESSION


def session_of(participant: LiveParticipant) -> str | None:
    """The invitation that an agent answers; nothing of people."""
    return participant.attributes.get(AGENT_SESSION) if participant.is_agent else None


def by_session(present: Iterable[LiveParticipant]) -> Mapping[str, Sequence[LiveParticipant]]:
    """The agents of each invitation: one, but for a moment; the one to keep is the first."""
    found: dict[str, list[LiveParticipant]] = {}
    for participant in sorted(present, key=lambda who: (who.joined_at, who.identity)):
        if session_id := session_of(participant):
            found.setdefault(session_id, []).append(participant)
    return found
