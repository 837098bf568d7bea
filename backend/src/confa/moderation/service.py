"""The rules of who stays in a meeting, whose hand is up, and when it is over."""

from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from confa.database.clock import utc_now
from confa.database.database import Database
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveKitGateway, LiveParticipant
from confa.meetings.history import running_meeting_id
from confa.meetings.recording import end_for_good, open_meeting
from confa.meetings.removals import forget_removal, person_id_of, remember_removal
from confa.moderation import people
from confa.moderation.errors import NotRemoved
from confa.presence.service import Presence
from confa.rooms import acts, self_states
from confa.rooms.errors import ParticipantNotFound
from confa.rooms.permissions import RoomOfCaller
from confa.rooms.repository import lock
from confa.rooms.roles import RoomRole
from confa_agent_protocol import attributes

_log = get_logger(__name__)


class ModerationService:
    """Decides and commits, then makes the SFU agree; the reconciliation does what it missed."""

    def __init__(self, database: Database, gateway: LiveKitGateway, presence: Presence) -> None:
        self._database = database
        self._gateway = gateway
        self._presence = presence

    async def remove(self, room: RoomOfCaller, identity: str) -> None:
        """Out of this meeting, in all tabs, until admitted again; only owners remove owners."""
        present = await self._gateway.list_participants(room.name)
        person, person_id = people.find_person(present, identity)
        if person.attributes.get(attributes.ROLE) == RoomRole.OWNER:
            room.require_owner()
        async with self._database.writing() as session:
            await lock(session, room.id)
            meeting = await open_meeting(session, room.id, at=utc_now())
            await remember_removal(session, meeting.id, person_id)
            people.record(session, room, "moderation.remove", person_id, person.name)
        await self._put_out(room.name, [p for p in present if person_id_of(p.identity) == person_id])

    async def admit(self, room: RoomOfCaller, identity: str) -> None:
        """Lets somebody come back who was removed."""
        person_id = person_id_of(identity)
        if person_id is None:
            raise ParticipantNotFound
        async with self._database.writing() as session:
            await lock(session, room.id)
            meeting_id = await running_meeting_id(session, room.id)
            if meeting_id is None or not await forget_removal(session, meeting_id, person_id):
                raise NotRemoved
            people.record(session, room, "moderation.admit", person_id, identity)

    async def lower_hand(self, room: RoomOfCaller, identity: str) -> None:
        present = await self._gateway.list_participants(room.name)
        person, person_id = people.find_person(present, identity)
        async with self._database.writing() as session:
            await lock(session, room.id)
            await self_states.lower_hand(session, room.id, person_id)
            people.record(session, room, "moderation.lower_hand", person_id, person.name)
        for tab in present:
            if person_id_of(tab.identity) == person_id:
                await self._presence.check(room.name, tab)

    async def end(self, room: RoomOfCaller) -> None:
        """Ends the meeting for everybody; whoever comes after that begins another one."""
        await self._gateway.delete_room(room.name)
        async with self._database.writing() as session:
            await _close(session, room)

    async def _put_out(self, room: str, tabs: list[LiveParticipant]) -> None:
        try:
            for tab in tabs:
                await self._gateway.remove_participant(room, tab.identity)
        except SfuUnavailable:
            _log.warning("removed_person_still_there")


async def _close(session: AsyncSession, room: RoomOfCaller) -> None:
    await lock(session, room.id)
    await end_for_good(session, room.id, at=utc_now())
    acts.record(session, room, "moderation.end")
