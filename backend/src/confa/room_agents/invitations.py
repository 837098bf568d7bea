"""Inviting an agent: one of each role, whoever asks how often."""

from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from confa.agents import sessions, workers
from confa.agents.catalogue import RoleCatalogue
from confa.agents.live import by_session
from confa.agents.models import AgentSessionRow
from confa.agents.rows import AgentRows
from confa.agents.schemas import RoomAgent
from confa.agents.states import SessionState
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.livekit.gateway import LiveKitGateway
from confa.meetings.recording import open_meeting
from confa.presence.insiders import Insiders
from confa.room_agents.bringing import Bringing
from confa.room_agents.errors import AgentsDisabled, InvitationCancelled, NoAgentWorker, UnknownRole
from confa.rooms import acts
from confa.rooms.errors import RoomEncrypted
from confa.rooms.permissions import RoomOfCaller
from confa.rooms.repository import lock
from confa_agent_protocol.identities import Person
from confa_agent_protocol.roles import Role

# Of whoever invites without being in the room.
_OUTSIDE = "console"


@dataclass(frozen=True, slots=True)
class _Wanted:
    room: RoomOfCaller
    role: Role
    invited_by: str


class InvitationService:
    """Stores the wish first: of simultaneous invitations one dispatches, the others find it."""

    def __init__(
        self,
        database: Database,
        gateway: LiveKitGateway,
        insiders: Insiders,
        *,
        catalogue: RoleCatalogue,
        bringing: Bringing,
        rows: AgentRows,
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._insiders = insiders
        self._catalogue = catalogue
        self._bringing = bringing
        self._rows = rows

    async def invite(self, room: RoomOfCaller, role_id: str) -> RoomAgent:
        """The agent's row: of one that is coming or, when the role is there already, of that one."""
        role = self._require_invitable(room, role_id)
        identity = await self._insiders.identity_of(room)
        invited_by = identity or Person(room.caller.user_id, _OUTSIDE).identity
        row, is_new = await self._keep(_Wanted(room, role, invited_by))
        if is_new:
            await self._bringing.bring(room.name, row)
        return await self._shown(room.name, row.id)

    def _require_invitable(self, room: RoomOfCaller, role_id: str) -> Role:
        if room.state.is_encrypted:
            raise RoomEncrypted
        if not room.state.is_agents_enabled:
            raise AgentsDisabled
        role = self._catalogue.find(role_id)
        if role is None:
            raise UnknownRole
        return role

    async def _keep(self, wanted: _Wanted) -> tuple[AgentSessionRow, bool]:
        try:
            return await self._keep_once(wanted)
        except IntegrityError:
            # Somebody else's invitation of this role was first.
            return await self._keep_once(wanted)

    async def _keep_once(self, wanted: _Wanted) -> tuple[AgentSessionRow, bool]:
        room = wanted.room
        async with self._database.writing() as session:
            await lock(session, room.id)
            await sessions.end_of_past_meetings(session, room.id)
            for row in await sessions.find_open(session, room.name):
                if row.role == wanted.role.id:
                    return row, False
            if not await workers.is_any_alive(session):
                raise NoAgentWorker
            row = await _add(session, wanted)
            acts.record_in(
                session, room, "agents.invite", kind="agent", target_id=row.id, name=wanted.role.display_name
            )
        return row, True

    async def _shown(self, room: str, session_id: str) -> RoomAgent:
        present = by_session(await self._gateway.list_participants(room))
        async with self._database.reading() as session:
            row = await sessions.find_open_one(session, room, session_id)
        if row is None:
            raise InvitationCancelled
        return self._rows.row(row, present[row.id][0] if row.id in present else None)


async def _add(session: AsyncSession, wanted: _Wanted) -> AgentSessionRow:
    meeting = await open_meeting(session, wanted.room.id, at=utc_now())
    row = AgentSessionRow(
        room_id=wanted.room.id,
        meeting_id=meeting.id,
        role=wanted.role.id,
        open_role=wanted.role.id,
        invited_by=wanted.invited_by,
        invited_by_name=wanted.room.caller.display_name,
        language=wanted.role.language,
        state=SessionState.JOINING,
    )
    session.add(row)
    await session.flush()
    return row
