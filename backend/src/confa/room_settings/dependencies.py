"""What the routes of a room's settings are given."""

from typing import Annotated

from fastapi import Depends

from confa.http.parts import part
from confa.room_settings.service import RoomSettingsService

RoomSettings = Annotated[RoomSettingsService, Depends(part(RoomSettingsService))]
