"""Names of rooms, lower-cased at the edge so that everything inside holds one spelling."""

import re
from typing import Annotated

from fastapi import Path
from pydantic import AfterValidator, WithJsonSchema

_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"
_ALLOWED = re.compile(_PATTERN)
ROOM_NAME_RULE = (
    "A room name has 1 to 64 characters: letters, digits, dots, hyphens and underscores, "
    "and starts with a letter or a digit."
)


def checked_room_name(name: str) -> str:
    """The name as typed, or `ValueError` with the rule."""
    if not _ALLOWED.fullmatch(name):
        raise ValueError(ROOM_NAME_RULE)
    return name


_SCHEMA = WithJsonSchema({"type": "string", "minLength": 1, "maxLength": 64, "pattern": _PATTERN})

# As typed, where a title may be made of it; the service lower-cases it.
TypedRoomName = Annotated[str, AfterValidator(checked_room_name), _SCHEMA]
RoomName = Annotated[str, AfterValidator(checked_room_name), AfterValidator(str.lower), _SCHEMA]
RoomInPath = Annotated[RoomName, Path(alias="room", description=ROOM_NAME_RULE)]
