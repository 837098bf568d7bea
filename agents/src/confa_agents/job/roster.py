"""Who is in the room, as one agent sees it."""

from __future__ import annotations

from collections.abc import Callable

from livekit import rtc

from confa_agent_protocol.agent_metadata import AgentMetadata
from confa_agent_protocol.identities import parse_person
from confa_agent_protocol.roles import Role
from confa_agents.control.agent_state import AgentState
from confa_agents.floor.names import Names
from confa_agents.floor.rules import OtherAgent, Situation
from confa_agents.hearing.consent import is_person

Roles = dict[str, Role]


class Roster:
    """Reads the room anew at every question, so that nothing has to be kept in step.

    Args:
        role: what this agent is.
        roles: all roles, for the names of other agents.
    """

    def __init__(self, room: rtc.Room, *, role: Role, roles: Roles, state: AgentState) -> None:
        self._room, self._role, self._roles, self._state = room, role, roles, state
        self.names = Names.of(role.display_name, role.id, *role.aliases)

    @property
    def people(self) -> dict[str, str]:
        """Names by identity; a person with two devices counts once, with the first of them."""
        found: dict[str, tuple[str, str]] = {}
        for one in self._room.remote_participants.values():
            if is_person(one):
                person = parse_person(one.identity)
                found.setdefault(person.user_id if person else one.identity, (one.identity, one.name))
        return {identity: name or identity for identity, name in found.values()}

    @property
    def is_empty(self) -> bool:
        """Whether nobody but agents is here."""
        return not self.people

    @property
    def other_agents(self) -> list[rtc.RemoteParticipant]:
        return [
            one
            for one in self._room.remote_participants.values()
            if one.kind == rtc.ParticipantKind.PARTICIPANT_KIND_AGENT
        ]

    def is_agent(self, identity: str) -> bool:
        return any(one.identity == identity for one in self.other_agents)

    def leaders(self, is_alive: Callable[[str], bool]) -> list[str]:
        """Identities of the agents that joined before this one, are alive and stay; the first leads."""
        own = _rank(self._room.local_participant)
        before = [one for one in self.other_agents if _rank(one) < own and is_alive(one.identity)]
        return [one.identity for one in sorted(before, key=_rank) if not _is_leaving(one)]

    def situation(self) -> Situation:
        return Situation(
            names=self.names,
            people=self.people,
            others=tuple(self._other(one) for one in self.other_agents),
            is_muted=self._state.is_muted,
            is_speaking_role=self._role.is_speaking,
            focus=self._focus(),
            language=self._role.language,
        )

    def _focus(self) -> str | None:
        """The focus on a person holds for all of the person's devices."""
        focus = self._state.focus
        return focus if focus is None or focus in self.people else self._same_person(focus)

    def _same_person(self, identity: str) -> str | None:
        wanted = parse_person(identity)
        return next(
            (
                one
                for one in self.people
                if wanted and (found := parse_person(one)) and found.user_id == wanted.user_id
            ),
            None,
        )

    def _other(self, participant: rtc.RemoteParticipant) -> OtherAgent:
        metadata = AgentMetadata.parse(participant.metadata)
        role = self._roles.get(metadata.role) if metadata else None
        names = [metadata.display_name, metadata.role] if metadata else [participant.name]
        return OtherAgent(
            identity=participant.identity,
            names=Names.of(*names, *(role.aliases if role else ())),
            answers=bool(metadata and not metadata.is_muted and (role is None or role.is_speaking)),
            focus=metadata.focus if metadata else None,
            is_before=_rank(participant) < _rank(self._room.local_participant),
        )


def _is_leaving(agent: rtc.RemoteParticipant) -> bool:
    metadata = AgentMetadata.parse(agent.metadata)
    return metadata is not None and metadata.state == "leaving"


def _rank(participant: rtc.Participant) -> tuple[float, str]:
    joined = participant.joined_at
    return (joined.timestamp() if joined else float("inf"), participant.identity)
