"""The meetings of a room."""

from fastapi import Request, Response

from confa.auth.errors import NotSignedIn
from confa.errors.api_error import InvalidCursor
from confa.http.feature_router import feature_router
from confa.http.paging import Cursor, Limit, link_next
from confa.http.problems import problems
from confa.room_meetings.dependencies import RoomMeetings
from confa.room_meetings.schemas import Meeting
from confa.rooms.dependencies import JoinableRoom
from confa.rooms.errors import RoomAccessDenied, RoomNotFound

router = feature_router(prefix="/rooms/{room}/meetings", tags=["rooms"])


@router.get("", responses=problems(NotSignedIn, RoomAccessDenied, RoomNotFound, InvalidCursor))
async def list_meetings(
    room: JoinableRoom,
    meetings: RoomMeetings,
    request: Request,
    response: Response,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> list[Meeting]:
    """The room's meetings with attendance, the latest first: all for moderators, else those attended."""
    page = await meetings.list_meetings(room, limit=limit, cursor=cursor)
    link_next(request, response, page.next_cursor)
    return page.items
