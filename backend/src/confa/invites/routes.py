"""Links for people without an account: making, withdrawing and accepting them."""

from typing import Annotated

from fastapi import Depends, Path, Request, Response

from confa.auth.dependencies import from_unbanned_address
from confa.auth.errors import AddressBanned, NotSignedIn, TooManyAttempts
from confa.entry.answers import accepted, accepted_response
from confa.errors.api_error import InvalidCursor
from confa.http.client_address import ClientAddress
from confa.http.feature_router import feature_router
from confa.http.paging import Cursor, Limit, link_next
from confa.http.problems import problems
from confa.invites.dependencies import Acceptance, Invites
from confa.invites.errors import InviteNotFound, InviteOver, InviteUnknown
from confa.invites.schemas import (
    GuestEntry,
    GuestWaiting,
    Invite,
    InviteAcceptance,
    InvitePreview,
    InviteToken,
    InviteWithLink,
    NewInvite,
)
from confa.rooms.dependencies import ModeratedRoom
from confa.rooms.errors import ModeratorOnly, RoomAccessDenied, RoomNotFound

router = feature_router(tags=["invites"])
_DIRECTING = (NotSignedIn, ModeratorOnly, RoomNotFound)
_WITH_LINK = (InviteUnknown, InviteOver, TooManyAttempts, AddressBanned)


@router.post("/rooms/{room}/invites", status_code=201, responses=problems(*_DIRECTING))
async def create_invite(
    room: ModeratedRoom, invites: Invites, wanted: NewInvite | None = None
) -> InviteWithLink:
    """Makes a link that lets so many guests into this room, for so long. It is in this answer only."""
    return await invites.create(room, wanted or NewInvite())


@router.get("/rooms/{room}/invites", responses=problems(*_DIRECTING, InvalidCursor))
async def list_invites(
    room: ModeratedRoom,
    invites: Invites,
    request: Request,
    response: Response,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> list[Invite]:
    """The invitations that were not withdrawn, the latest first; the next page is in the `Link` header."""
    page = await invites.list_invites(room, limit=limit, cursor=cursor)
    link_next(request, response, page.next_cursor)
    return page.items


@router.delete("/rooms/{room}/invites/{id}", status_code=204, responses=problems(*_DIRECTING, InviteNotFound))
async def revoke_invite(
    room: ModeratedRoom,
    invite_id: Annotated[str, Path(alias="id", pattern=r"^[A-Za-z0-9]{1,32}$")],
    invites: Invites,
) -> None:
    """Withdraws a link; the guests who came with it leave at once."""
    await invites.revoke(room, invite_id)


@router.post(
    "/invites/preview", dependencies=[Depends(from_unbanned_address)], responses=problems(*_WITH_LINK)
)
async def preview_invite(
    wanted: InviteToken, acceptance: Acceptance, address: ClientAddress
) -> InvitePreview:
    """Where a link leads; no use is counted."""
    return await acceptance.preview(wanted.token, address=address)


@router.post(
    "/invites/accept",
    response_model=GuestEntry,
    dependencies=[Depends(from_unbanned_address)],
    responses=accepted(GuestWaiting) | problems(*_WITH_LINK, RoomAccessDenied),
)
async def accept_invite(
    wanted: InviteAcceptance, acceptance: Acceptance, address: ClientAddress
) -> GuestEntry | Response:
    """Counts one use of the link and lets the guest in, or into the lobby."""
    outcome = await acceptance.accept(wanted, address=address)
    return accepted_response(outcome) if isinstance(outcome, GuestWaiting) else outcome
