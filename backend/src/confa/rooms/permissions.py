"""Who may direct a room: its moderators, its owners, and administrators everywhere."""

from dataclasses import dataclass

from confa.auth.caller import Caller
from confa.guests.guest import Someone
from confa.rooms.errors import ModeratorOnly, OwnerOnly
from confa.rooms.roles import RoomRole
from confa.rooms.state import RoomState


@dataclass(frozen=True, slots=True)
class RoomOfSomeone:
    """A room that exists, and who asks for something in it, from where; it may be a guest."""

    someone: Someone
    state: RoomState
    address: str

    @property
    def id(self) -> str:
        return self.state.id

    @property
    def name(self) -> str:
        return self.state.name

    @property
    def person_id(self) -> str:
        return self.someone.person_id


@dataclass(frozen=True, slots=True)
class RoomOfCaller(RoomOfSomeone):
    """As `RoomOfSomeone`, for somebody with an account."""

    someone: Caller

    @property
    def caller(self) -> Caller:
        return self.someone

    @property
    def is_owned(self) -> bool:
        return self.caller.is_admin or self.state.my_role is RoomRole.OWNER

    @property
    def is_moderated(self) -> bool:
        return self.caller.is_admin or self.state.is_moderated_by_me

    def require_moderator(self) -> None:
        if not self.is_moderated:
            raise ModeratorOnly

    def require_owner(self) -> None:
        if not self.is_owned:
            raise OwnerOnly
