"""Making one row of an agent: of what is kept, and of what the agent says while it is there."""

from confa.agents.catalogue import RoleCatalogue
from confa.agents.models import AgentSessionRow
from confa.agents.schemas import AgentProviders, RoomAgent
from confa.agents.states import SessionState
from confa.livekit.gateway import LiveParticipant
from confa_agent_protocol.agent_metadata import AgentMetadata


class AgentRows:
    """Names a role by its display name where there is one."""

    def __init__(self, catalogue: RoleCatalogue) -> None:
        self._catalogue = catalogue

    def row(self, kept: AgentSessionRow, live: LiveParticipant | None = None) -> RoomAgent:
        """What the agent says outweighs what is wished, since that is what the room meets."""
        said = AgentMetadata.parse(live.metadata) if live else None
        role = self._catalogue.find(kept.role)
        return RoomAgent(
            agent_session_id=kept.id,
            sid=live.sid if live else None,
            identity=live.identity if live else kept.agent_identity,
            name=said.display_name if said else role.display_name if role else kept.role,
            role=kept.role,
            invited_by=kept.invited_by,
            invited_by_name=kept.invited_by_name,
            muted=said.is_muted if said else kept.is_muted,
            focus=said.focus if said else kept.focus,
            hears=list(said.hears) if said else [],
            providers=AgentProviders.model_validate(said.providers) if said else None,
            state=said.state if said else _kept_state(kept),
            reason=kept.reason.value if kept.reason else None,
            joined_at=live.joined_at if live else None,
        )


def _kept_state(kept: AgentSessionRow) -> str:
    return (kept.said_state if kept.state is SessionState.PRESENT else None) or kept.state.value
