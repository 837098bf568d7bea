"""What the route of notes is given."""

from typing import Annotated

from fastapi import Depends

from confa.http.parts import part
from confa.room_notes.service import RoomNotesService

RoomNotes = Annotated[RoomNotesService, Depends(part(RoomNotesService))]
