"""Who has a say in a room, in the signatures of routes."""

from typing import Annotated

from fastapi import Depends

from confa.http.parts import part
from confa.presence.insiders import Insiders
from confa.rooms.dependencies import KnownRoom
from confa.rooms.permissions import RoomOfCaller


async def _with_say(room: KnownRoom, insiders: Annotated[Insiders, Depends(part(Insiders))]) -> RoomOfCaller:
    await insiders.require_say(room)
    return room


RoomWithSay = Annotated[RoomOfCaller, Depends(_with_say)]
"""The caller is in the room, moderates it, or is an administrator."""
