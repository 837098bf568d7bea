"""Rooms as people see them."""

from typing import Annotated

from fastapi import Query, Request, Response

from confa.auth.dependencies import CurrentUser
from confa.auth.errors import NotSignedIn
from confa.errors.api_error import InvalidCursor
from confa.guests.dependencies import CurrentSomeone
from confa.guests.errors import GuestAccessOver
from confa.http.feature_router import feature_router
from confa.http.paging import DEFAULT_LIMIT, Cursor, Limit, link_next
from confa.http.problems import problems
from confa.livekit.errors import SfuUnavailable
from confa.rooms.dependencies import Rooms
from confa.rooms.errors import (
    AgentsFlagAdminOnly,
    NotInRoom,
    RoomAccessDenied,
    RoomCreationAdminsOnly,
    RoomExists,
    RoomNotFound,
)
from confa.rooms.names import RoomInPath
from confa.rooms.schemas import NewRoom, Participant, Room, RoomConfig

router = feature_router(tags=["rooms"])

Mine = Annotated[bool, Query(description="Only rooms that the caller owns, moderates or is a member of.")]


@router.get("/rooms", responses=problems(NotSignedIn, InvalidCursor))
async def list_rooms(
    caller: CurrentUser,
    rooms: Rooms,
    request: Request,
    response: Response,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
    *,
    mine: Mine = False,
) -> list[Room]:
    """The rooms the caller may see, by name; the next page is in the `Link` header."""
    page = await rooms.list_rooms(caller, limit=limit, cursor=cursor, only_mine=mine)
    link_next(request, response, page.next_cursor)
    return page.items


@router.post(
    "/rooms",
    status_code=201,
    responses=problems(NotSignedIn, RoomExists, RoomCreationAdminsOnly, AgentsFlagAdminOnly),
)
async def create_room(wanted: NewRoom, caller: CurrentUser, rooms: Rooms) -> Room:
    """Creates a room, owned by the caller."""
    return await rooms.create(caller, wanted)


@router.get("/rooms/{room}", responses=problems(NotSignedIn, RoomAccessDenied, RoomNotFound))
async def get_room(room: RoomInPath, caller: CurrentUser, rooms: Rooms) -> Room:
    """One room that the caller may see."""
    return await rooms.get(caller, room)


@router.get("/rooms/{room}/config", responses=problems(NotSignedIn, GuestAccessOver, RoomAccessDenied))
async def get_room_config(room: RoomInPath, caller: CurrentSomeone, rooms: Rooms) -> RoomConfig:
    """What a person needs to know before joining; defaults for a room that does not exist yet."""
    return await rooms.config(caller, room)


@router.get("/rooms/{room}/participants", responses=problems(NotSignedIn, NotInRoom, SfuUnavailable))
async def list_participants(room: RoomInPath, caller: CurrentUser, rooms: Rooms) -> list[Participant]:
    """Who is in the room now, for those who are in it, its moderators and administrators."""
    return await rooms.participants(caller, room)
