"""What agents wrote down in the meetings of a room."""

from fastapi import Request, Response

from confa.auth.errors import NotSignedIn
from confa.errors.api_error import InvalidCursor
from confa.http.feature_router import feature_router
from confa.http.paging import Cursor, Limit, link_next
from confa.http.problems import problems
from confa.room_notes.dependencies import RoomNotes
from confa.room_notes.schemas import Note
from confa.rooms.dependencies import JoinableRoom
from confa.rooms.errors import RoomAccessDenied, RoomNotFound

router = feature_router(prefix="/rooms/{room}/notes", tags=["rooms"])


@router.get("", responses=problems(NotSignedIn, RoomAccessDenied, RoomNotFound, InvalidCursor))
async def list_notes(
    room: JoinableRoom,
    notes: RoomNotes,
    request: Request,
    response: Response,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> list[Note]:
    """Notes and action items, the latest first: all for moderators, else of the meetings attended."""
    page = await notes.list_notes(room, limit=limit, cursor=cursor)
    link_next(request, response, page.next_cursor)
    return page.items
