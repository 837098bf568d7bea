"""What an agent has to be told for it to be as it is wished to be."""

from confa.agents.models import AgentSessionRow
from confa.livekit.gateway import LiveParticipant
from confa_agent_protocol.agent_metadata import AgentMetadata
from confa_agent_protocol.control import Command


def missing_commands(row: AgentSessionRow, agent: LiveParticipant, identities: set[str]) -> list[Command]:
    """Nothing while the agent has not said how it is; a focus only on somebody who is there."""
    said = AgentMetadata.parse(agent.metadata)
    if said is None:
        return []
    commands = []
    if said.is_muted != row.is_muted:
        commands.append(mute_command(is_muted=row.is_muted))
    if said.focus != row.focus and (row.focus is None or row.focus in identities):
        commands.append(Command(type="focus", user_identity=row.focus))
    return commands


def mute_command(*, is_muted: bool) -> Command:
    return Command(type="mute" if is_muted else "unmute")
