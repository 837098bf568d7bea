"""Identities of participants: who is behind one, and from which device."""

import re
from typing import NamedTuple

GUEST_PREFIX = "g-"
"""What a guest's identity begins with; an id follows."""

_PERSON = "u-"
_AGENT = "agent-"
_PERSONS = re.compile(_PERSON + "([A-Za-z0-9]+)-([A-Za-z0-9]{1,32})")


class Person(NamedTuple):
    """A person with an account; `device` is a browser tab's own, letters and digits only."""

    user_id: str
    device: str

    @property
    def identity(self) -> str:
        return f"{_PERSON}{self.user_id}-{self.device}"


def parse_person(identity: str) -> Person | None:
    """The person behind an identity; nothing for guests, agents and whatever else."""
    match = _PERSONS.fullmatch(identity)
    return Person(match[1], match[2]) if match else None


def is_guest(identity: str) -> bool:
    return identity.startswith(GUEST_PREFIX)


def is_agent(identity: str) -> bool:
    return identity.startswith(_AGENT)
