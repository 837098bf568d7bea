"""The rules of commands on agents: the wish is stored, then the agent is told."""

import asyncio
import time

from sqlalchemy.ext.asyncio import AsyncSession

from confa.agent_commands.errors import AgentNotFound, AgentUnresponsive
from confa.agent_commands.schemas import Focus, Kick, MuteAgent
from confa.agent_commands.targets import Target, Targets
from confa.agents import sessions
from confa.agents.alignment import mute_command
from confa.agents.changes import AgentChanges
from confa.agents.commands import AgentCommands
from confa.agents.departures import Departures
from confa.agents.models import AgentSessionRow
from confa.agents.patience import Patience
from confa.agents.states import EndReason
from confa.database.database import Database
from confa.presence.insiders import Insiders
from confa.rooms import acts
from confa.rooms.errors import NotInRoom, ParticipantNotFound
from confa.rooms.permissions import RoomOfCaller
from confa_agent_protocol.agent_metadata import AgentMetadata
from confa_agent_protocol.control import Command


class AgentCommandService:
    """An agent that misses a command is told again by the reconciliation."""

    def __init__(
        self,
        database: Database,
        targets: Targets,
        insiders: Insiders,
        *,
        commands: AgentCommands,
        departures: Departures,
        patience: Patience,
        changes: AgentChanges,
    ) -> None:
        self._database = database
        self._targets = targets
        self._insiders = insiders
        self._commands = commands
        self._departures = departures
        self._patience = patience
        self._changes = changes

    async def kick(self, room: RoomOfCaller, wanted: Kick) -> None:
        """The agent belongs here no more, from now on; it is seen out after the answer."""
        kept = await self._targets.find_kept(room.name, wanted.agent_session_id, wanted.agent_identity)
        async with self._database.writing() as session:
            if not await sessions.end(session, kept.id, EndReason.KICKED):
                raise AgentNotFound
            _record(session, room, kept, "agents.kick")
        self._changes.publish(room.name)
        self._departures.begin(room.name, kept.id)

    async def mute(self, room: RoomOfCaller, wanted: MuteAgent) -> None:
        """Answers when the agent has confirmed it; `AgentUnresponsive` when it does not."""
        target = await self._targets.find(room.name, identity=wanted.agent_identity, sid=wanted.agent_sid)
        action = "agents.mute" if wanted.is_muted else "agents.unmute"
        await self._wish(room, target, action, is_muted=wanted.is_muted)
        await self._tell(room, target, mute_command(is_muted=wanted.is_muted))
        await self._confirmed(room.name, target, is_muted=wanted.is_muted)
        self._changes.publish(room.name)

    async def focus(self, room: RoomOfCaller, wanted: Focus) -> None:
        target = await (
            self._targets.find(room.name, identity=wanted.agent_identity)
            if wanted.agent_identity
            else self._targets.find_only(room.name)
        )
        person = await self._focused(room, target, wanted)
        await self._wish(room, target, "agents.focus", focus=person)
        await self._tell(room, target, Command(type="focus", user_identity=person))
        self._changes.publish(room.name)

    async def stop(self, room: RoomOfCaller, identity: str) -> None:
        """Ends what the agent is saying."""
        target = await self._targets.find(room.name, identity=identity)
        async with self._database.writing() as session:
            _record(session, room, target.kept, "agents.stop")
        await self._tell(room, target, Command(type="stop"))

    async def _focused(self, room: RoomOfCaller, target: Target, wanted: Focus) -> str | None:
        if wanted.is_on_caller:
            identity = await self._insiders.identity_of(room)
            if identity is None:
                raise NotInRoom
            return identity
        people = {found.identity for found in target.present if not found.is_agent}
        if wanted.user_identity is not None and wanted.user_identity not in people:
            raise ParticipantNotFound
        return wanted.user_identity

    async def _tell(self, room: RoomOfCaller, target: Target, command: Command) -> None:
        if not await self._commands.send(room.name, target.live.identity, command):
            raise AgentNotFound

    async def _wish(self, room: RoomOfCaller, target: Target, action: str, **wish: bool | str | None) -> None:
        async with self._database.writing() as session:
            if not await sessions.wish(session, target.kept.id, wish):
                raise AgentNotFound
            _record(session, room, target.kept, action)

    async def _confirmed(self, room: str, target: Target, *, is_muted: bool) -> None:
        # By the clock: MariaDB's driver can swallow a cancellation in the middle of a look.
        deadline = time.monotonic() + self._patience.confirmed
        while not await self._says(room, target, is_muted=is_muted):
            if time.monotonic() > deadline:
                raise AgentUnresponsive
            await asyncio.sleep(self._patience.look)

    async def _says(self, room: str, target: Target, *, is_muted: bool) -> bool:
        found = await self._targets.find(room, identity=target.live.identity)
        said = AgentMetadata.parse(found.live.metadata)
        return said is not None and said.is_muted == is_muted


def _record(session: AsyncSession, room: RoomOfCaller, kept: AgentSessionRow, action: str) -> None:
    acts.record_in(session, room, action, kind="agent", target_id=kept.id, name=kept.role)
