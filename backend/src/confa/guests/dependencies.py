"""Callers with an account and without one, in the signatures of the few routes for both."""

from typing import Annotated

from fastapi import Depends, Request

from confa.auth.access import Access
from confa.auth.dependencies import bearer_of
from confa.auth.errors import NotSignedIn
from confa.guests.access import GuestAccess
from confa.guests.guest import Someone
from confa.http.parts import Parts


async def _current_someone(request: Request) -> Someone:
    token = bearer_of(request)
    parts: Parts = request.app.state.parts
    someone = await parts.get(Access).caller_of(token) or await parts.get(GuestAccess).guest_of(token)
    if someone is None:
        raise NotSignedIn
    return someone


CurrentSomeone = Annotated[Someone, Depends(_current_someone)]
