"""Identities of participants: who is behind one, and from which device."""

from typing import NamedTuple

_PERSON = "u-"
_GUEST = "g-"
_AGENT = "agent-"


class Person(NamedTuple):
    """A person with an account; `device` is a browser tab's own, letters and digits only."""

    user_id: str
    device: str

    @property
    def identity(self) -> str:
        return f"{_PERSON}{self.user_id}-{self.device}"


def parse_person(identity: str) -> Person | None:
    """The person behind an identity; nothing for guests, agents and whatever else."""
    if not identity.startswith(_PERSON):
        return None
    user_id, separator, device = identity.removeprefix(_PERSON).rpartition("-")
    return Person(user_id, device) if separator and user_id and device else None


def is_guest(identity: str) -> bool:
    return identity.startswith(_GUEST)


def is_agent(identity: str) -> bool:
    return identity.startswith(_AGENT)
