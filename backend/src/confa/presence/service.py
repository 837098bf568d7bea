"""Who may be in a room, checked again where the SFU cannot: it believes a token until it expires."""

from structlog import get_logger

from confa.auth.standing import caller_by_mark
from confa.background import Background
from confa.database.database import Database
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveKitGateway, LiveParticipant
from confa.rooms import repository
from confa.rooms.roles import MayJoin
from confa.rooms.state import RoomRules
from confa_agent_protocol import attributes
from confa_agent_protocol.identities import parse_person

_log = get_logger(__name__)


class Presence:
    """Removes people whose account, session or access has ended, and agents where none are allowed."""

    def __init__(
        self, database: Database, gateway: LiveKitGateway, rules: RoomRules, background: Background
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._rules = rules
        self._background = background

    def check_user_soon(self, user_id: str) -> None:
        """Checks the user in every room, after the answer; the change must be committed already."""
        self._background.start(self._check_user(user_id), name="check_user_presence")

    def check_agents_soon(self, room: str) -> None:
        """Checks the agents in the room, after the answer; the change must be committed already."""
        self._background.start(self._check_agents(room), name="check_agents_presence")

    async def check(self, room: str, participant: LiveParticipant) -> None:
        """Removes the participant who may not be there. Guests are not judged here."""
        person = parse_person(participant.identity)
        if participant.is_agent:
            is_right = await self._may_agents_be_in(room)
        elif person:
            mark = participant.attributes.get(attributes.SESSION, "")
            is_right = await self._may_be_in(room, person.user_id, mark)
        else:
            is_right = True
        if not is_right:
            await self._remove(room, participant)

    async def _remove(self, room: str, participant: LiveParticipant) -> None:
        # The SFU removes by identity, which somebody who came back in the meantime may have again.
        present = await self._gateway.list_participants(room)
        if any(found.sid == participant.sid for found in present):
            await self._gateway.remove_participant(room, participant.identity)
            _log.info("participant_removed", reason="may_not_be_there")

    async def _check_agents(self, room: str) -> None:
        try:
            for participant in await self._gateway.list_participants(room):
                if participant.is_agent:
                    await self.check(room, participant)
        except SfuUnavailable:
            _log.warning("agents_presence_not_checked")

    async def _check_user(self, user_id: str) -> None:
        try:
            for room in await self._gateway.list_rooms():
                for participant in await self._gateway.list_participants(room.name):
                    person = parse_person(participant.identity)
                    if person and person.user_id == user_id:
                        await self.check(room.name, participant)
        except SfuUnavailable:
            # Nobody can be seen there now; the reconciliation checks everyone when it is back.
            _log.warning("user_presence_not_checked")

    async def _may_agents_be_in(self, room_name: str) -> bool:
        async with self._database.reading() as session:
            room = await repository.find(session, room_name, "")
        return room is None or room.is_agents_enabled

    async def _may_be_in(self, room_name: str, user_id: str, mark: str) -> bool:
        async with self._database.reading() as session:
            caller = await caller_by_mark(session, user_id, mark)
            room = await repository.find(session, room_name, user_id)
        return caller is not None and self._rules.may_join(caller, room) is MayJoin.YES
