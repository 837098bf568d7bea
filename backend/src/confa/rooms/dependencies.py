"""What the routes of rooms are given, and who may direct a room, in the signatures of routes."""

from typing import Annotated

from fastapi import Depends

from confa.auth.dependencies import CurrentUser
from confa.guests.dependencies import CurrentSomeone
from confa.http.client_address import ClientAddress
from confa.http.parts import part
from confa.rooms.names import RoomInPath
from confa.rooms.permissions import RoomOfCaller, RoomOfSomeone
from confa.rooms.service import RoomService

Rooms = Annotated[RoomService, Depends(part(RoomService))]


async def _known(room: RoomInPath, caller: CurrentUser, rooms: Rooms, address: ClientAddress) -> RoomOfCaller:
    return RoomOfCaller(caller, await rooms.find_known(caller, room), address)


KnownRoom = Annotated[RoomOfCaller, Depends(_known)]


async def _known_to_someone(
    room: RoomInPath, someone: CurrentSomeone, rooms: Rooms, address: ClientAddress
) -> RoomOfSomeone:
    return RoomOfSomeone(someone, await rooms.find_known(someone, room), address)


RoomForGuestsToo = Annotated[RoomOfSomeone, Depends(_known_to_someone)]


async def _joinable(known: KnownRoom, rooms: Rooms) -> RoomOfCaller:
    await rooms.require_joinable(known.caller, known.state)
    return known


async def _moderated(known: KnownRoom) -> RoomOfCaller:
    known.require_moderator()
    return known


async def _owned(known: KnownRoom) -> RoomOfCaller:
    known.require_owner()
    return known


JoinableRoom = Annotated[RoomOfCaller, Depends(_joinable)]
ModeratedRoom = Annotated[RoomOfCaller, Depends(_moderated)]
OwnedRoom = Annotated[RoomOfCaller, Depends(_owned)]
