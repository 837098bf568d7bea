"""A person in a room, as the SFU is to show them to everybody there."""

from collections.abc import Mapping
from dataclasses import dataclass

from confa.rooms.roles import RoomRole
from confa.rooms.state import RoomState
from confa_agent_protocol import attributes

GUEST = "guest"
_KEYS = (attributes.ROLE, attributes.HAND, attributes.AGENTS_MAY_HEAR)


@dataclass(frozen=True, slots=True)
class Attendee:
    """The room as this person meets it, and what is kept of the person for its running meeting."""

    room: RoomState
    is_guest: bool
    agents_may_hear: bool
    hand_raised_ms: int | None
    is_removed: bool

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes that follow from what is stored."""
        role = GUEST if self.is_guest else (self.room.my_role or RoomRole.MEMBER).value
        shown = {attributes.ROLE: role}
        if self.hand_raised_ms is not None:
            shown[attributes.HAND] = str(self.hand_raised_ms)
        if not self.agents_may_hear:
            shown[attributes.AGENTS_MAY_HEAR] = "false"
        return shown

    def missing_in(self, found: Mapping[str, str]) -> dict[str, str]:
        """What has to be set for the SFU's attributes to agree; an empty value takes one away."""
        wished = self.attributes
        return {key: wished.get(key, "") for key in _KEYS if wished.get(key, "") != found.get(key, "")}
