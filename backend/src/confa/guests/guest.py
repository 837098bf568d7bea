"""Who is in a room without an account, as every service gets to know them."""

from dataclasses import dataclass

from confa.auth.caller import Caller


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody whom an invitation admits to one room, checked for this request.

    `person_id` is the identity in the room, `g-…`; a guest has one, in whatever tab.
    """

    person_id: str
    display_name: str
    room: str

    @property
    def is_admin(self) -> bool:
        return False


Someone = Caller | Guest
