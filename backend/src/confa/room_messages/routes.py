"""The chat history of the running meeting."""

from fastapi import Request, Response

from confa.auth.errors import NotSignedIn
from confa.errors.api_error import InvalidCursor
from confa.guests.errors import GuestAccessOver
from confa.http.feature_router import feature_router
from confa.http.paging import Cursor, Limit, link_next
from confa.http.problems import problems
from confa.livekit.errors import SfuUnavailable
from confa.room_messages.dependencies import RoomMessages
from confa.room_messages.errors import MessageExists
from confa.room_messages.schemas import Message, NewMessage
from confa.rooms.dependencies import RoomForGuestsToo
from confa.rooms.errors import NotInRoom, RoomAccessDenied, RoomEncrypted, RoomNotFound

router = feature_router(prefix="/rooms/{room}/messages", tags=["in the room"])
_INSIDE = (
    NotSignedIn,
    GuestAccessOver,
    RoomAccessDenied,
    NotInRoom,
    RoomNotFound,
    RoomEncrypted,
    SfuUnavailable,
)


@router.post("", status_code=201, responses=problems(*_INSIDE, MessageExists))
async def keep_message(room: RoomForGuestsToo, wanted: NewMessage, messages: RoomMessages) -> Message:
    """Keeps one's own message for those who come later, until the meeting ends."""
    return await messages.keep(room, wanted)


@router.get("", responses=problems(*_INSIDE, InvalidCursor))
async def list_messages(
    room: RoomForGuestsToo,
    messages: RoomMessages,
    request: Request,
    response: Response,
    limit: Limit = 200,
    cursor: Cursor = None,
) -> list[Message]:
    """What was written in the running meeting, the first message first."""
    page = await messages.list_messages(room, limit=limit, cursor=cursor)
    link_next(request, response, page.next_cursor)
    return page.items
