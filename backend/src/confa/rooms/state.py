"""A room as one caller meets it, and the one rule of who may join."""

from dataclasses import dataclass

from confa.auth.caller import Caller
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

    def may_join(self, caller: Caller, room: RoomState | None) -> MayJoin:
        if room is None or not room.is_claimed:
            return MayJoin.YES if self.may_create(caller) else MayJoin.NO
        if room.access is RoomAccess.OPEN or room.my_role or caller.is_admin:
            return MayJoin.YES
        return MayJoin.LOBBY if room.has_lobby else MayJoin.NO
