"""What people say about themselves in a room."""

from confa.auth.errors import NotSignedIn
from confa.guests.errors import GuestAccessOver
from confa.http.feature_router import feature_router
from confa.http.problems import problems
from confa.livekit.errors import SfuUnavailable
from confa.rooms.dependencies import RoomForGuestsToo
from confa.rooms.errors import NotInRoom, RoomAccessDenied, RoomNotFound
from confa.self_state.dependencies import SelfStates
from confa.self_state.schemas import SelfChanges, SelfState

router = feature_router(prefix="/rooms/{room}/me", tags=["in the room"])


@router.patch(
    "",
    responses=problems(
        NotSignedIn, GuestAccessOver, RoomAccessDenied, NotInRoom, RoomNotFound, SfuUnavailable
    ),
)
async def change_self(room: RoomForGuestsToo, changes: SelfChanges, states: SelfStates) -> SelfState:
    """Raises or lowers one's hand, lets agents hear one or not, reports one's connection."""
    return await states.change(room, changes)
