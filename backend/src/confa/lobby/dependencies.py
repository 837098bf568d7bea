"""What the routes of the lobby are given, and who may ask for a ticket."""

from typing import Annotated

from fastapi import Depends, Request

from confa.auth.access import Access
from confa.auth.caller import Caller
from confa.auth.dependencies import bearer_of
from confa.auth.errors import NotSignedIn
from confa.auth.tokens import GuestClaims
from confa.guests.access import GuestAccess
from confa.http.parts import Parts, part
from confa.lobby.service import LobbyService

Lobby = Annotated[LobbyService, Depends(part(LobbyService))]


async def _holder(request: Request) -> Caller | GuestClaims:
    # A guest whose invitation is over is still told so by the ticket.
    token = bearer_of(request)
    parts: Parts = request.app.state.parts
    holder = await parts.get(Access).caller_of(token) or parts.get(GuestAccess).claims_of(token)
    if holder is None:
        raise NotSignedIn
    return holder


TicketHolder = Annotated[Caller | GuestClaims, Depends(_holder)]
