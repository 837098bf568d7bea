"""What the routes of messages are given."""

from typing import Annotated

from fastapi import Depends

from confa.http.parts import part
from confa.room_messages.service import RoomMessagesService

RoomMessages = Annotated[RoomMessagesService, Depends(part(RoomMessagesService))]
