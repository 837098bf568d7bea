"""Who belongs to a room."""

from typing import Annotated

from fastapi import Path, Request, Response

from confa.auth.errors import NotSignedIn
from confa.errors.api_error import InvalidCursor
from confa.http.feature_router import feature_router
from confa.http.paging import Cursor, Limit, link_next
from confa.http.problems import problems
from confa.room_members.dependencies import RoomMembers
from confa.room_members.errors import LastOwner, MemberNotFound, PersonNotFound
from confa.room_members.schemas import RoomMember, WantedRole
from confa.rooms.dependencies import ModeratedRoom
from confa.rooms.errors import ModeratorOnly, OwnerOnly, RoomNotFound

router = feature_router(prefix="/rooms/{room}/members", tags=["room members"])
UserInPath = Annotated[
    str,
    Path(
        alias="userId",
        pattern=r"^([A-Za-z0-9]{1,32}|@[A-Za-z0-9._-]{3,64})$",
        description="The account's id, or `@` and its username: who leads a room knows people by that.",
    ),
]


@router.get("", responses=problems(NotSignedIn, ModeratorOnly, RoomNotFound, InvalidCursor))
async def list_members(
    room: ModeratedRoom,
    members: RoomMembers,
    request: Request,
    response: Response,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> list[RoomMember]:
    """Who belongs to the room, by username; the next page is in the `Link` header."""
    page = await members.list_members(room, limit=limit, cursor=cursor)
    link_next(request, response, page.next_cursor)
    return page.items


@router.put(
    "/{userId}",
    responses=problems(NotSignedIn, ModeratorOnly, OwnerOnly, RoomNotFound, PersonNotFound, LastOwner),
)
async def put_member(
    room: ModeratedRoom, user_id: UserInPath, wanted: WantedRole, members: RoomMembers
) -> RoomMember:
    """Gives somebody a role in the room. Moderators add members; only owners do more."""
    return await members.put(room, user_id, wanted.role)


@router.delete(
    "/{userId}",
    status_code=204,
    responses=problems(NotSignedIn, ModeratorOnly, OwnerOnly, RoomNotFound, MemberNotFound, LastOwner),
)
async def remove_member(room: ModeratedRoom, user_id: UserInPath, members: RoomMembers) -> None:
    """Ends a membership; the person leaves the room at once when it is not open to everybody."""
    await members.remove(room, user_id)
