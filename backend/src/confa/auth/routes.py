"""Signing in and out, and the sessions of the person who is signed in."""

from typing import Annotated

from fastapi import Depends, Path, Request, Response

from confa.auth.cookies import RefreshCookies
from confa.auth.dependencies import (
    Auth,
    Cookies,
    CurrentUser,
    OptionalCaller,
    OwnPassword,
    RequestSite,
    from_unbanned_address,
)
from confa.auth.errors import (
    AddressBanned,
    NotSignedIn,
    SessionNotFound,
    SessionOver,
    TooManyAttempts,
    UserBlocked,
    WrongCredentials,
    WrongPassword,
)
from confa.auth.schemas import Credentials, PasswordChange, SessionInfo, SignedIn
from confa.auth.sessions import IssuedSession
from confa.http.client_address import ClientAddress
from confa.http.feature_router import feature_router
from confa.http.problems import problems
from confa.users.schemas import User

router = feature_router(prefix="/auth", tags=["auth"])


@router.post(
    "",
    dependencies=[Depends(from_unbanned_address)],
    responses=problems(WrongCredentials, TooManyAttempts, AddressBanned),
)
async def sign_in(
    credentials: Credentials,
    request: Request,
    response: Response,
    auth: Auth,
    cookies: Cookies,
    site: RequestSite,
    address: ClientAddress,
) -> SignedIn:
    """Signs in with username and password; the refresh cookie is one per site."""
    issued = await auth.sign_in(
        username=credentials.username,
        password=credentials.password,
        site=site,
        address=address,
        user_agent=request.headers.get("user-agent", ""),
    )
    return _signed_in(response, cookies, issued)


@router.post("/refresh", responses=problems(SessionOver, UserBlocked))
async def refresh(
    request: Request,
    response: Response,
    auth: Auth,
    cookies: Cookies,
    site: RequestSite,
    address: ClientAddress,
) -> SignedIn:
    """Rotates the refresh cookie of this site and answers with a fresh access token."""
    issued = await auth.refresh(cookies.read(request, site), site=site, address=address)
    return _signed_in(response, cookies, issued)


@router.post("/logout", status_code=204, responses=problems(NotSignedIn))
async def sign_out(
    request: Request,
    response: Response,
    auth: Auth,
    cookies: Cookies,
    site: RequestSite,
    caller: OptionalCaller,
    address: ClientAddress,
) -> None:
    """Ends the session of this site's cookie and that of the access token, and removes the cookie."""
    await auth.sign_out(cookies.read(request, site), caller=caller, address=address)
    cookies.clear(response, site)


@router.get("/me", responses=problems(NotSignedIn))
async def who_am_i(caller: CurrentUser, auth: Auth) -> User:
    """The account of the person who is signed in."""
    return await auth.account(caller)


@router.put("/password", responses=problems(NotSignedIn, WrongPassword, TooManyAttempts))
async def change_password(
    change: PasswordChange, caller: CurrentUser, own_password: OwnPassword, address: ClientAddress
) -> User:
    """Changes the own password and ends every other session of the account."""
    return await own_password.change(
        caller, current=change.current_password, new=change.new_password, address=address
    )


@router.get("/sessions", responses=problems(NotSignedIn))
async def list_my_sessions(caller: CurrentUser, auth: Auth) -> list[SessionInfo]:
    """Where the account is signed in, the last used first."""
    return await auth.sessions(caller)


@router.delete("/sessions/{id}", status_code=204, responses=problems(NotSignedIn, SessionNotFound))
async def end_my_session(
    session_id: Annotated[str, Path(alias="id", pattern=r"^[A-Za-z0-9]{1,32}$")],
    caller: CurrentUser,
    auth: Auth,
    address: ClientAddress,
) -> None:
    """Ends one of the own sessions."""
    await auth.end_session(caller, session_id, address=address)


def _signed_in(response: Response, cookies: RefreshCookies, issued: IssuedSession) -> SignedIn:
    cookies.set(response, issued.refresh_token, site=issued.site, expires_at=issued.refresh_expires_at)
    response.headers["Authorization"] = f"Bearer {issued.access_token}"
    return SignedIn(access_token=issued.access_token, expires_in=issued.expires_in, user=issued.user)
