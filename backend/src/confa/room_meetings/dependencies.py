"""What the route of meetings is given."""

from typing import Annotated

from fastapi import Depends

from confa.http.parts import part
from confa.room_meetings.service import RoomMeetingsService

RoomMeetings = Annotated[RoomMeetingsService, Depends(part(RoomMeetingsService))]
