"""Changing and deleting a room."""

from confa.auth.errors import NotSignedIn
from confa.http.feature_router import feature_router
from confa.http.problems import problems
from confa.room_settings.dependencies import RoomSettings
from confa.room_settings.errors import MeetingRunning
from confa.room_settings.schemas import RoomChanges
from confa.rooms.dependencies import OwnedRoom
from confa.rooms.errors import AgentsFlagAdminOnly, OwnerOnly, RoomNotFound
from confa.rooms.schemas import Room

router = feature_router(prefix="/rooms/{room}", tags=["rooms"])


@router.patch(
    "", responses=problems(NotSignedIn, OwnerOnly, RoomNotFound, AgentsFlagAdminOnly, MeetingRunning)
)
async def change_room(room: OwnedRoom, changes: RoomChanges, settings: RoomSettings) -> Room:
    """Changes what is given; people who may not be there any more leave at once."""
    return await settings.change(room, changes)


@router.delete("", status_code=204, responses=problems(NotSignedIn, OwnerOnly, RoomNotFound))
async def delete_room(room: OwnedRoom, settings: RoomSettings) -> None:
    """Deletes the room with its members and past meetings; a meeting in it ends."""
    await settings.delete(room)
