"""What the routes of the live view are given."""

from typing import Annotated

from fastapi import Depends, Header, Query, Request

from confa.auth.dependencies import bearer_of
from confa.http.parts import part
from confa.live_view.service import LiveViewService
from confa.rooms.names import RoomName

LiveView = Annotated[LiveViewService, Depends(part(LiveViewService))]
LastEventId = Annotated[
    str | None, Header(alias="Last-Event-ID", max_length=128, description="Goes on after this event.")
]
WatchedRooms = Annotated[
    list[RoomName],
    Query(
        alias="room",
        max_length=20,
        description="Rooms to look at closely: mute, metadata and attributes come within two seconds.",
    ),
]


async def _presented(request: Request) -> str:
    return bearer_of(request)


BearerToken = Annotated[str, Depends(_presented)]
