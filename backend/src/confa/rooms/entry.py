"""Entering a room: who may, as what, and the token for it."""

import secrets
import string

from confa.auth.caller import Caller
from confa.auth.standing import session_mark
from confa.database.database import Database
from confa.livekit.room_tokens import RoomEntry, RoomTokenSigner
from confa.rooms import fast_reads
from confa.rooms.attendee import Attendee
from confa.rooms.creation import RoomCreation, WantedRoom
from confa.rooms.errors import RemovedFromMeeting, RoomAccessDenied, RoomCreationAdminsOnly
from confa.rooms.roles import MayJoin
from confa.rooms.schemas import RoomToken, TokenRequest
from confa.rooms.state import RoomRules
from confa_agent_protocol import attributes
from confa_agent_protocol.identities import Person

_DEVICE_CHARACTERS = string.ascii_letters + string.digits
_MAKING_TRIES = 3


class RoomEntryService:
    """Issues room tokens; needs the database, and never the SFU."""

    def __init__(
        self,
        database: Database,
        creation: RoomCreation,
        rules: RoomRules,
        signer: RoomTokenSigner,
        *,
        url: str,
    ) -> None:
        self._database = database
        self._creation = creation
        self._rules = rules
        self._signer = signer
        self._url = url

    async def issue(self, caller: Caller, wanted: TokenRequest) -> RoomToken:
        """A token for the room, which is made when it does not exist yet."""
        found = await self._find(caller, wanted.room.lower())
        if found is None or not found.room.is_claimed:
            found = await self._make(caller, wanted.room)
        room = found.room
        if self._rules.may_join(caller, room) is not MayJoin.YES:
            raise RoomAccessDenied
        if found.is_removed:
            raise RemovedFromMeeting
        person = Person(caller.user_id, wanted.device or _random_device())
        token = self._signer.sign(
            RoomEntry(
                room=room.name,
                identity=person.identity,
                name=wanted.display_name or caller.display_name,
                attributes=_attributes(caller, found),
                room_metadata=room.metadata,
            )
        )
        return RoomToken(token=token, url=self._url, identity=person.identity, room=room.name)

    async def _make(self, caller: Caller, typed_name: str) -> Attendee:
        if not self._rules.may_create(caller):
            raise RoomCreationAdminsOnly
        # Another request may store the room's flag in the same moment; then this one claims it.
        for _ in range(_MAKING_TRIES):
            await self._creation.make(caller, WantedRoom(typed_name.lower(), typed_name))
            found = await self._find(caller, typed_name.lower())
            if found and found.room.is_claimed:
                return found
        raise RoomAccessDenied

    async def _find(self, caller: Caller, name: str) -> Attendee | None:
        return await fast_reads.find_attendee(self._database, name, caller.user_id)


def _attributes(caller: Caller, attendee: Attendee) -> dict[str, str]:
    return {
        attributes.USER_ID: caller.user_id,
        attributes.USERNAME: caller.username,
        attributes.SESSION: session_mark(caller.session_id),
        **attendee.attributes,
    }


def _random_device() -> str:
    return "".join(secrets.choice(_DEVICE_CHARACTERS) for _ in range(12))
