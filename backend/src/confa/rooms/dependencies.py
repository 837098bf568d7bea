"""What the routes of rooms are given."""

from typing import Annotated

from fastapi import Depends

from confa.http.parts import part
from confa.rooms.entry import RoomEntryService
from confa.rooms.service import RoomService

Rooms = Annotated[RoomService, Depends(part(RoomService))]
RoomTokens = Annotated[RoomEntryService, Depends(part(RoomEntryService))]
