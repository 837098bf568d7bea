"""The tokens that people join rooms with."""

from fastapi import Response

from confa.auth.errors import NotSignedIn
from confa.entry.answers import accepted, accepted_response
from confa.entry.dependencies import Entry
from confa.entry.schemas import Waiting
from confa.guests.dependencies import CurrentSomeone
from confa.guests.errors import GuestAccessOver
from confa.http.feature_router import feature_router
from confa.http.problems import problems
from confa.rooms.errors import RemovedFromMeeting, RoomAccessDenied, RoomCreationAdminsOnly
from confa.rooms.schemas import RoomToken, TokenRequest

router = feature_router(tags=["rooms"])


@router.post(
    "/livekit/token",
    response_model=RoomToken,
    responses=accepted(Waiting)
    | problems(NotSignedIn, GuestAccessOver, RoomAccessDenied, RemovedFromMeeting, RoomCreationAdminsOnly),
)
async def issue_room_token(
    wanted: TokenRequest, someone: CurrentSomeone, entry: Entry
) -> RoomToken | Response:
    """A token to join a room with; a name that is not a room yet becomes one, owned by the caller.

    Where the room has a lobby, whoever does not belong to it gets a ticket instead, and waits.
    """
    outcome = await entry.enter(someone, wanted)
    return accepted_response(outcome) if isinstance(outcome, Waiting) else outcome
