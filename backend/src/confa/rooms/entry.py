"""Entering a room: who may, as what, and the token for it."""

import secrets
import string

from confa.auth.caller import Caller
from confa.auth.standing import session_mark
from confa.database.database import Database
from confa.guests.guest import Guest, Someone
from confa.livekit.room_tokens import RoomEntry, RoomTokenSigner
from confa.rooms import fast_reads
from confa.rooms.attendee import Attendee
from confa.rooms.creation import RoomCreation, WantedRoom
from confa.rooms.door import Door
from confa.rooms.errors import RemovedFromMeeting, RoomAccessDenied, RoomCreationAdminsOnly
from confa.rooms.roles import MayJoin
from confa.rooms.schemas import RoomToken, TokenRequest
from confa.rooms.state import RoomRules, RoomState
from confa_agent_protocol import attributes
from confa_agent_protocol.identities import Person

_DEVICE_CHARACTERS = string.ascii_letters + string.digits
_MAKING_TRIES = 3


class MustWait(Exception):  # noqa: N818 (no error: where somebody is to go)
    """The room has a lobby, and nobody has let this person in yet."""

    def __init__(self, room: RoomState, someone: Someone, display_name: str) -> None:
        super().__init__("Somebody has to wait in the lobby.")
        self.room = room
        self.someone = someone
        self.display_name = display_name


class RoomEntryService:
    """Issues room tokens; needs the database, and never the SFU."""

    def __init__(
        self,
        database: Database,
        creation: RoomCreation,
        rules: RoomRules,
        door: Door,
        signer: RoomTokenSigner,
        *,
        url: str,
    ) -> None:
        self._database = database
        self._creation = creation
        self._rules = rules
        self._door = door
        self._signer = signer
        self._url = url

    async def issue(self, someone: Someone, wanted: TokenRequest) -> RoomToken:
        """A token for the room, which is made when it does not exist yet; `MustWait` at a lobby."""
        found = await self._attendee(someone, wanted.room)
        room = found.room
        if found.is_removed:
            raise RemovedFromMeeting
        name = wanted.display_name or someone.display_name
        may_join = await self._door.may_join(someone, room)
        if may_join is MayJoin.LOBBY:
            raise MustWait(room, someone, name)
        if may_join is MayJoin.NO:
            raise RoomAccessDenied
        identity = _identity(someone, wanted)
        token = self._signer.sign(
            RoomEntry(
                room=room.name,
                identity=identity,
                name=name,
                attributes=_attributes(someone, found),
                room_metadata=room.metadata,
            )
        )
        return RoomToken(token=token, url=self._url, identity=identity, room=room.name)

    async def _attendee(self, someone: Someone, typed_name: str) -> Attendee:
        found = await fast_reads.find_attendee(self._database, typed_name.lower(), someone.person_id)
        if found and found.room.is_claimed:
            return found
        if isinstance(someone, Guest):
            raise RoomAccessDenied
        return await self._make(someone, typed_name)

    async def _make(self, caller: Caller, typed_name: str) -> Attendee:
        if not self._rules.may_create(caller):
            raise RoomCreationAdminsOnly
        # Another request may store the room's flag in the same moment; then this one claims it.
        for _ in range(_MAKING_TRIES):
            await self._creation.make(caller, WantedRoom(typed_name.lower(), typed_name))
            found = await fast_reads.find_attendee(self._database, typed_name.lower(), caller.user_id)
            if found and found.room.is_claimed:
                return found
        raise RoomAccessDenied


def _identity(someone: Someone, wanted: TokenRequest) -> str:
    if isinstance(someone, Guest):
        return someone.person_id
    return Person(someone.user_id, wanted.device or _random_device()).identity


def _attributes(someone: Someone, attendee: Attendee) -> dict[str, str]:
    if isinstance(someone, Guest):
        return attendee.attributes
    return {
        attributes.USER_ID: someone.user_id,
        attributes.USERNAME: someone.username,
        attributes.SESSION: session_mark(someone.session_id),
        **attendee.attributes,
    }


def _random_device() -> str:
    return "".join(secrets.choice(_DEVICE_CHARACTERS) for _ in range(12))
