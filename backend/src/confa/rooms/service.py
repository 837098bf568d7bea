"""The rules of seeing and making rooms."""

from typing import Any

from confa.auth.caller import Caller
from confa.database.database import Database
from confa.guests.guest import Guest, Someone
from confa.http.paging import Page, decode_cursor, encode_cursor
from confa.livekit.gateway import LiveKitGateway
from confa.rooms import fast_reads
from confa.rooms.creation import RoomCreation, WantedRoom
from confa.rooms.door import Door
from confa.rooms.errors import (
    AgentsFlagAdminOnly,
    NotInRoom,
    RoomAccessDenied,
    RoomCreationAdminsOnly,
    RoomExists,
    RoomNotFound,
)
from confa.rooms.roles import MayJoin, RoomAccess
from confa.rooms.schemas import NewRoom, Participant, Room, RoomConfig
from confa.rooms.state import RoomRules, RoomState
from confa_agent_protocol.identities import parse_person


class RoomService:
    """Rooms as people see them. Only the live list of a room's people asks the SFU."""

    def __init__(
        self,
        database: Database,
        creation: RoomCreation,
        rules: RoomRules,
        door: Door,
        gateway: LiveKitGateway,
    ) -> None:
        self._database = database
        self._creation = creation
        self._rules = rules
        self._door = door
        self._gateway = gateway

    async def list_rooms(
        self, caller: Caller, *, limit: int, cursor: str | None, only_mine: bool
    ) -> Page[Room]:
        after = decode_cursor(cursor, count=1)[0] if cursor else ""
        found = await fast_reads.find_page(
            self._database, caller, limit=limit + 1, after=after, only_mine=only_mine
        )
        page = [_shown(room, count) for room, count in found[:limit]]
        return Page(page, encode_cursor(page[-1].name) if len(found) > limit else None)

    async def get(self, caller: Caller, name: str) -> Room:
        found = await fast_reads.find_counted(self._database, name, caller.user_id)
        if found is None or not found[0].is_claimed:
            raise RoomNotFound
        if self._rules.may_join(caller, found[0]) is MayJoin.NO:
            raise RoomAccessDenied
        return _shown(*found)

    async def create(self, caller: Caller, wanted: NewRoom) -> Room:
        """Makes a room, owned by the caller; `RoomExists` when there is one of that name."""
        if not self._rules.may_create(caller):
            raise RoomCreationAdminsOnly
        if wanted.is_agents_enabled is not None and not caller.is_admin:
            raise AgentsFlagAdminOnly
        name = wanted.name.lower()
        room = WantedRoom(
            name, wanted.title or wanted.name, wanted.access, wanted.is_agents_enabled,
            has_lobby=wanted.has_lobby, is_encrypted=wanted.is_encrypted,
        )  # fmt: skip
        if not await self._creation.make(caller, room):
            raise RoomExists
        return await self.get(caller, name)

    async def config(self, caller: Someone, name: str) -> RoomConfig:
        """What the caller needs to know before joining, or would find in a room not made yet."""
        room = await self.find(caller, name)
        may_join = await self._door.may_join(caller, room)
        if room is None:
            return RoomConfig(
                name=name, title=name, access=RoomAccess.OPEN, has_lobby=False, is_encrypted=False,
                is_agents_enabled=self._rules.is_agents_default, my_role=None, may_join=may_join,
            )  # fmt: skip
        return RoomConfig(**_settings(room), may_join=may_join)

    async def participants(self, caller: Caller, name: str) -> list[Participant]:
        """Who is in the room; the SFU's own list says whether the caller is."""
        room = await self.find(caller, name)
        present = await self._gateway.list_participants(name) if room else []
        is_inside = any(_is_user(found.identity, caller.user_id) for found in present)
        if not (is_inside or caller.is_admin or (room and room.is_moderated_by_me)):
            raise NotInRoom
        return [Participant.model_validate(found) for found in present]

    async def find(self, caller: Someone, name: str) -> RoomState | None:
        """The room as the caller meets it; `RoomAccessDenied` to the guest of another one."""
        if isinstance(caller, Guest) and caller.room != name:
            raise RoomAccessDenied
        return await fast_reads.find(self._database, name, caller.person_id)

    async def find_known(self, caller: Someone, name: str) -> RoomState:
        """As `find`; `RoomNotFound` when there is none, or nobody has joined it yet."""
        room = await self.find(caller, name)
        if room is None or not room.is_claimed:
            raise RoomNotFound
        return room

    async def find_joinable(self, caller: Someone, name: str) -> RoomState | None:
        """The room, when there is one yet; `RoomAccessDenied` when it does not admit the caller."""
        room = await self.find(caller, name)
        if room:
            await self.require_joinable(caller, room)
        return room

    async def require_joinable(self, caller: Someone, room: RoomState) -> None:
        if await self._door.may_join(caller, room) is not MayJoin.YES:
            raise RoomAccessDenied


def _is_user(identity: str, user_id: str) -> bool:
    person = parse_person(identity)
    return person is not None and person.user_id == user_id


def _settings(room: RoomState) -> dict[str, Any]:
    return {
        "name": room.name, "title": room.title, "access": room.access, "has_lobby": room.has_lobby,
        "is_encrypted": room.is_encrypted, "is_agents_enabled": room.is_agents_enabled,
        "my_role": room.my_role,
    }  # fmt: skip


def _shown(room: RoomState, num_participants: int) -> Room:
    return Room(**_settings(room), is_live=num_participants > 0, num_participants=num_participants)
