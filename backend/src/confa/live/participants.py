"""One participant of the picture, put together from what the SFU, workers and devices say."""

from confa.live.changes import AgentReported
from confa.live.schemas import LiveAgent, LiveParticipant
from confa.livekit.gateway import AGENT
from confa.rooms.schemas import Participant
from confa_agent_protocol.agent_metadata import AgentMetadata
from confa_agent_protocol.identities import parse_person


def shown(found: Participant, before: LiveParticipant | None, quality: str | None) -> LiveParticipant:
    """As the SFU shows somebody now, with what only others know and what was known before."""
    person = parse_person(found.identity)
    is_agent = found.kind == AGENT
    return LiveParticipant(
        **dict(found),
        is_agent=is_agent,
        user_id=person.user_id if person else None,
        quality=quality or (before.quality if before else None),
        agent=_agent(found, before) if is_agent else None,
    )


def reported(agent: LiveAgent, report: AgentReported) -> LiveAgent:
    return agent.model_copy(
        update={
            name: getattr(report, name) for name in report.model_fields_set & LiveAgent.model_fields.keys()
        }
    )


def _agent(found: Participant, before: LiveParticipant | None) -> LiveAgent:
    known = (before.agent if before else None) or LiveAgent()
    said = AgentMetadata.parse(found.metadata)
    # A worker's report may be newer than metadata that has not changed since.
    if said is None or (before and before.metadata == found.metadata):
        return known
    return LiveAgent(
        role=said.role,
        display_name=said.display_name,
        invited_by=said.invited_by,
        is_muted=said.is_muted,
        focus=said.focus,
        hears=list(said.hears),
        providers=said.providers,
        state=said.state,
        voice_to_voice_ms=known.voice_to_voice_ms,
    )
