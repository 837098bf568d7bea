"""A room as one caller meets it, and the one rule of who may join."""

from dataclasses import dataclass

from confa.auth.caller import Caller
from confa.guests.guest import Guest, Someone
from confa.rooms.roles import MayJoin, RoomAccess, RoomRole
from confa_agent_protocol.room_metadata import RoomMetadata


@dataclass(frozen=True, slots=True)
class RoomState:
    """A room's settings, and the caller's role in it. Unclaimed: nobody has joined it yet."""

    id: str
    name: str
    title: str
    access: RoomAccess
    has_lobby: bool
    is_encrypted: bool
    is_agents_enabled: bool
    is_claimed: bool
    my_role: RoomRole | None

    @property
    def metadata(self) -> str:
        """The metadata that the SFU's room is to have."""
        return RoomMetadata(
            is_agents_enabled=self.is_agents_enabled, is_encrypted=self.is_encrypted
        ).to_json()

    @property
    def is_moderated_by_me(self) -> bool:
        return self.my_role in {RoomRole.OWNER, RoomRole.MODERATOR}


@dataclass(frozen=True, slots=True)
class RoomRules:
    """Rules of the installation: who may create rooms, and what new ones are like."""

    is_creation_for_everyone: bool
    is_agents_default: bool

    def may_create(self, caller: Caller) -> bool:
        return self.is_creation_for_everyone or caller.is_admin

    def may_join(self, someone: Someone, room: RoomState | None) -> MayJoin:
        """As the room is set up; whom a moderator has admitted need not wait where this says so."""
        if room is None or not room.is_claimed:
            may_create = isinstance(someone, Caller) and self.may_create(someone)
            return MayJoin.YES if may_create else MayJoin.NO
        if room.my_role or someone.is_admin:
            return MayJoin.YES
        if room.has_lobby:
            return MayJoin.LOBBY
        is_invited = isinstance(someone, Guest) and someone.room == room.name
        return MayJoin.YES if is_invited or room.access is RoomAccess.OPEN else MayJoin.NO
