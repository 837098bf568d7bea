"""Live rooms, for administrators."""

from fastapi import Depends, Request, Response
from fastapi.responses import StreamingResponse

from confa.auth.dependencies import CurrentAdmin, from_admin_site
from confa.auth.errors import AdminOnly, NotSignedIn, OriginNotAllowed
from confa.errors.api_error import InvalidCursor
from confa.http.feature_router import feature_router
from confa.http.paging import Cursor, Limit, link_next
from confa.http.problems import problems
from confa.live.schemas import LiveRoom, LiveRoomDetails
from confa.live_view.dependencies import BearerToken, LastEventId, LiveView, WatchedRooms
from confa.live_view.errors import RoomNotLive
from confa.live_view.openapi import EVENTS
from confa.rooms.names import RoomInPath

COMMON = (NotSignedIn, AdminOnly, OriginNotAllowed)
router = feature_router(prefix="/admin", tags=["live"], dependencies=[Depends(from_admin_site)])


@router.get("/rooms", responses=problems(*COMMON, InvalidCursor))
async def list_live_rooms(
    admin: CurrentAdmin,
    live: LiveView,
    request: Request,
    response: Response,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> list[LiveRoom]:
    """The rooms in which somebody is now, by name; the next page is in the `Link` header."""
    page = live.rooms(limit=limit, cursor=cursor)
    link_next(request, response, page.next_cursor)
    return page.items


@router.get("/rooms/{room}", responses=problems(*COMMON, RoomNotLive))
async def get_live_room(room: RoomInPath, admin: CurrentAdmin, live: LiveView) -> LiveRoomDetails:
    """A live room with everybody in it, people and agents."""
    return await live.room(room)


@router.get("/events", response_class=StreamingResponse, responses=EVENTS | problems(*COMMON))
async def stream_live_events(
    admin: CurrentAdmin,
    token: BearerToken,
    live: LiveView,
    last_event_id: LastEventId = None,
    rooms: WatchedRooms = [],  # noqa: B006 (the framework copies it)
) -> StreamingResponse:
    """Server-sent events: a snapshot, then every change; `bye` is the last one."""
    events = live.events(admin, token, rooms=frozenset(rooms), last_event_id=last_event_id)
    # Nobody on the way keeps it, or gathers it up before passing it on.
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(events, media_type="text/event-stream", headers=headers)
