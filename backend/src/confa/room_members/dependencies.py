"""What the routes of members are given."""

from typing import Annotated

from fastapi import Depends

from confa.http.parts import part
from confa.room_members.service import RoomMembersService

RoomMembers = Annotated[RoomMembersService, Depends(part(RoomMembersService))]
