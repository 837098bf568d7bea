"""What moderators do in a meeting."""

from confa.auth.errors import NotSignedIn
from confa.http.feature_router import feature_router
from confa.http.problems import problems
from confa.livekit.errors import SfuUnavailable
from confa.moderation.dependencies import Moderation, Muting
from confa.moderation.errors import NotRemoved, TrackNotFound
from confa.moderation.schemas import Mute, OnPerson
from confa.rooms.dependencies import ModeratedRoom
from confa.rooms.errors import ModeratorOnly, OwnerOnly, ParticipantNotFound, RoomNotFound

router = feature_router(prefix="/rooms/{room}/moderation", tags=["moderation"])
_COMMON = (NotSignedIn, ModeratorOnly, RoomNotFound)


@router.post(
    "/mute",
    status_code=204,
    responses=problems(*_COMMON, ParticipantNotFound, TrackNotFound, SfuUnavailable),
)
async def mute(room: ModeratedRoom, wanted: Mute, muting: Muting) -> None:
    """Mutes one track of a person, the microphone when none is named."""
    await muting.mute(room, wanted.identity, wanted.track_sid)


@router.post("/mute-all", status_code=204, responses=problems(*_COMMON, SfuUnavailable))
async def mute_all(room: ModeratedRoom, muting: Muting) -> None:
    """Mutes everybody's microphone but the caller's own."""
    await muting.mute_all(room)


@router.post(
    "/remove", status_code=204, responses=problems(*_COMMON, OwnerOnly, ParticipantNotFound, SfuUnavailable)
)
async def remove_from_meeting(room: ModeratedRoom, wanted: OnPerson, moderation: Moderation) -> None:
    """Puts a person out, who stays out of this meeting until admitted again."""
    await moderation.remove(room, wanted.identity)


@router.post("/admit", status_code=204, responses=problems(*_COMMON, ParticipantNotFound, NotRemoved))
async def admit_to_meeting(room: ModeratedRoom, wanted: OnPerson, moderation: Moderation) -> None:
    """Lets a removed person come back into the meeting."""
    await moderation.admit(room, wanted.identity)


@router.post(
    "/lower-hand", status_code=204, responses=problems(*_COMMON, ParticipantNotFound, SfuUnavailable)
)
async def lower_hand(room: ModeratedRoom, wanted: OnPerson, moderation: Moderation) -> None:
    """Lowers a person's hand."""
    await moderation.lower_hand(room, wanted.identity)


@router.post("/end", status_code=204, responses=problems(*_COMMON, SfuUnavailable))
async def end_meeting(room: ModeratedRoom, moderation: Moderation) -> None:
    """Ends the meeting for everybody."""
    await moderation.end(room)
