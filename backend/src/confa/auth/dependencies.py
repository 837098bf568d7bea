"""Who may call, in the signatures of routes."""

from typing import Annotated

from fastapi import Depends, Request

from confa.auth.access import Access
from confa.auth.bans import Bans
from confa.auth.caller import Caller
from confa.auth.cookies import RefreshCookies
from confa.auth.errors import AdminOnly, NotSignedIn, OriginNotAllowed
from confa.auth.origins import SiteOrigins
from confa.auth.own_password import OwnPasswordService
from confa.auth.service import AuthService
from confa.auth.sites import Site
from confa.errors.api_error import NotForGuests
from confa.http.client_address import ClientAddress
from confa.http.parts import Parts, part

Auth = Annotated[AuthService, Depends(part(AuthService))]
OwnPassword = Annotated[OwnPasswordService, Depends(part(OwnPasswordService))]
Cookies = Annotated[RefreshCookies, Depends(part(RefreshCookies))]
Origins = Annotated[SiteOrigins, Depends(part(SiteOrigins))]


def bearer_of(request: Request) -> str:
    """The token of the `Authorization` header; empty when there is none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


# One dependency and not a tree of them: the framework's way through each costs as much as the check.
async def _optional_caller(request: Request) -> Caller | None:
    token = bearer_of(request)
    return await _access(request).caller_of(token) if token else None


OptionalCaller = Annotated[Caller | None, Depends(_optional_caller)]


async def _current_user(request: Request) -> Caller:
    caller = await _optional_caller(request)
    if caller is not None:
        return caller
    raise NotForGuests if _access(request).is_guest_token(bearer_of(request)) else NotSignedIn


CurrentUser = Annotated[Caller, Depends(_current_user)]


async def _current_admin(caller: CurrentUser) -> Caller:
    if not caller.is_admin:
        raise AdminOnly
    return caller


CurrentAdmin = Annotated[Caller, Depends(_current_admin)]


async def _request_site(request: Request, origins: Origins) -> Site:
    return origins.site_of(request.headers.get("origin"))


RequestSite = Annotated[Site, Depends(_request_site)]


async def from_admin_site(request: Request, origins: Origins) -> None:
    """Refuses browsers that are on another site than the admin console."""
    if not origins.may_administer(request.headers.get("origin")):
        raise OriginNotAllowed


async def from_unbanned_address(address: ClientAddress, bans: Annotated[Bans, Depends(part(Bans))]) -> None:
    """Refuses whoever comes from an address where too many attempts have failed."""
    await bans.refuse(address)


def _access(request: Request) -> Access:
    parts: Parts = request.app.state.parts
    return parts.get(Access)
