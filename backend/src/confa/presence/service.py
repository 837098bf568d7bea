"""Who may be in a room, checked again where the SFU cannot: it believes a token until it expires."""

from structlog import get_logger

from confa.auth.standing import caller_by_mark
from confa.background import Background
from confa.database.database import Database
from confa.guests.guest import Guest, Someone
from confa.live.reporter import LiveReporter
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveKitGateway, LiveParticipant
from confa.meetings.removals import person_id_of
from confa.rooms import fast_reads
from confa.rooms.attendee import Attendee
from confa.rooms.door import Door
from confa.rooms.roles import MayJoin
from confa_agent_protocol import attributes

# One of them is in every token that was issued here.
_OURS = {attributes.SESSION, attributes.ROLE}
_log = get_logger(__name__)


class Presence:
    """Removes people whose account, session or access has ended, and agents where none are allowed."""

    def __init__(
        self,
        database: Database,
        gateway: LiveKitGateway,
        door: Door,
        background: Background,
        reporter: LiveReporter,
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._door = door
        self._background = background
        self._reporter = reporter

    def check_user_soon(self, user_id: str) -> None:
        """Checks the user in every room, after the answer; the change must be committed already."""
        self._background.start(self._check_user(user_id), name="check_user_presence")

    def check_room_soon(self, room: str) -> None:
        """Checks everybody in the room, after the answer; the change must be committed already."""
        self._background.start(self._check_room(room), name="check_room_presence")

    async def check(self, room: str, participant: LiveParticipant) -> None:
        """Makes the SFU agree with what is stored: the wrong ones are out, others have their attributes."""
        person_id = person_id_of(participant.identity)
        if participant.is_agent:
            await self._check_agent(room, participant)
        elif person_id:
            await self._check_person(room, participant, person_id)

    async def _check_agent(self, room: str, participant: LiveParticipant) -> None:
        found = await fast_reads.find(self._database, room, "")
        if found and not found.is_agents_enabled:
            await self._remove(room, participant)

    async def _check_person(self, room: str, participant: LiveParticipant, person_id: str) -> None:
        attendee = await fast_reads.find_attendee(self._database, room, person_id)
        if attendee is None and not participant.attributes.keys() & _OURS:
            # Somebody else's room on the same SFU.
            return
        # Nobody has a token for a room that is none: it was deleted since. And a guest is none any more.
        mark = participant.attributes.get(attributes.SESSION, "")
        if attendee is None or not await self._may_attend(attendee, person_id, mark):
            await self._remove(room, participant)
        elif missing := attendee.missing_in(participant.attributes):
            await self._gateway.set_attributes(room, participant.identity, missing)

    async def _remove(self, room: str, participant: LiveParticipant) -> None:
        # The SFU removes by identity, which somebody who came back in the meantime may have again.
        present = await self._gateway.list_participants(room)
        if any(found.sid == participant.sid for found in present):
            await self._gateway.remove_participant(room, participant.identity)
            _log.info("participant_removed", reason="may_not_be_there")

    async def _check_room(self, room: str) -> None:
        await self._reporter.room_changed(room)
        try:
            for participant in await self._gateway.list_participants(room):
                await self.check(room, participant)
        except SfuUnavailable:
            _log.warning("room_presence_not_checked")

    async def _check_user(self, user_id: str) -> None:
        await self._reporter.standing_changed(user_id)
        try:
            for room in await self._gateway.list_rooms():
                for participant in await self._gateway.list_participants(room.name):
                    if person_id_of(participant.identity) == user_id:
                        await self.check(room.name, participant)
        except SfuUnavailable:
            # Nobody can be seen there now; the reconciliation checks everyone when it is back.
            _log.warning("user_presence_not_checked")

    async def _may_attend(self, attendee: Attendee, person_id: str, mark: str) -> bool:
        if attendee.is_removed or not attendee.room.is_claimed:
            return False
        someone = await self._someone(attendee, person_id, mark)
        return someone is not None and await self._door.may_join(someone, attendee.room) is MayJoin.YES

    async def _someone(self, attendee: Attendee, person_id: str, mark: str) -> Someone | None:
        if attendee.is_guest:
            return Guest(person_id, "", attendee.room.name)
        async with self._database.reading() as session:
            return await caller_by_mark(session, person_id, mark)
