"""Accounts, for administrators."""

from typing import Annotated

from fastapi import Depends, Path, Query, Request, Response

from confa.auth.dependencies import CurrentAdmin, from_admin_site
from confa.auth.errors import AdminOnly, NotSignedIn, OriginNotAllowed, SessionNotFound
from confa.auth.schemas import SessionInfo
from confa.errors.api_error import InvalidCursor
from confa.http.feature_router import feature_router
from confa.http.paging import Cursor, Limit, link_next
from confa.http.problems import problems
from confa.user_admin.dependencies import Acting, UserAccess, UserAdmin
from confa.user_admin.errors import LastAdmin, UsernameTaken, UserNotFound
from confa.user_admin.repository import UserFilter
from confa.user_admin.schemas import NewPassword, NewUser, UserChange, UserSort, UserStatus, UserWithPassword
from confa.users.roles import UserRole
from confa.users.schemas import User

COMMON = (NotSignedIn, AdminOnly, OriginNotAllowed)
router = feature_router(prefix="/admin/users", tags=["user admin"], dependencies=[Depends(from_admin_site)])

UserId = Annotated[str, Path(alias="id", pattern=r"^[A-Za-z0-9]{1,32}$")]
SessionId = Annotated[str, Path(alias="sessionId", pattern=r"^[A-Za-z0-9]{1,32}$")]


async def _filter(
    *,
    q: Annotated[str, Query(max_length=64, description="Part of the username or display name.")] = "",
    role: UserRole | None = None,
    status: UserStatus | None = None,
    sort: UserSort = UserSort.USERNAME,
) -> UserFilter:
    return UserFilter(q=q, role=role, status=status, sort=sort)


@router.get("", responses=problems(*COMMON, InvalidCursor))
async def list_users(
    admin: CurrentAdmin,
    users: UserAdmin,
    wanted: Annotated[UserFilter, Depends(_filter)],
    request: Request,
    response: Response,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> list[User]:
    """The accounts, one page at a time; the next page is in the `Link` header."""
    page = await users.list_users(wanted, limit=limit, cursor=cursor)
    link_next(request, response, page.next_cursor)
    return page.items


@router.post("", status_code=201, responses=problems(*COMMON, UsernameTaken))
async def create_user(wanted: NewUser, act: Acting, users: UserAdmin) -> UserWithPassword:
    """Creates an account; a generated password is in this answer only."""
    return await users.create(act, wanted)


@router.patch("/{id}", responses=problems(*COMMON, UserNotFound, LastAdmin))
async def change_user(user_id: UserId, change: UserChange, act: Acting, users: UserAdmin) -> User:
    """Changes display name or role."""
    return await users.change(act, user_id, change)


@router.patch("/{id}/block", responses=problems(*COMMON, UserNotFound, LastAdmin))
async def block_user(user_id: UserId, act: Acting, users: UserAdmin) -> User:
    """Blocks the account at once: sessions end, and the person leaves every room."""
    return await users.block(act, user_id)


@router.patch("/{id}/unblock", responses=problems(*COMMON, UserNotFound))
async def unblock_user(user_id: UserId, act: Acting, users: UserAdmin) -> User:
    """Lets the account sign in again."""
    return await users.unblock(act, user_id)


@router.post("/{id}/password", responses=problems(*COMMON, UserNotFound))
async def reset_password(
    user_id: UserId, act: Acting, access: UserAccess, wanted: NewPassword | None = None
) -> UserWithPassword:
    """Sets another password and ends the account's sessions; a generated one is in this answer only."""
    return await access.reset_password(act, user_id, wanted or NewPassword())


@router.get("/{id}/sessions", responses=problems(*COMMON, UserNotFound))
async def list_sessions(user_id: UserId, act: Acting, access: UserAccess) -> list[SessionInfo]:
    """Where the account is signed in, the last used first."""
    return await access.sessions(act, user_id)


@router.delete("/{id}/sessions", status_code=204, responses=problems(*COMMON, UserNotFound))
async def end_sessions(user_id: UserId, act: Acting, access: UserAccess) -> None:
    """Ends all sessions of the account at once; the person leaves every room."""
    await access.end_sessions(act, user_id)


@router.delete(
    "/{id}/sessions/{sessionId}", status_code=204, responses=problems(*COMMON, UserNotFound, SessionNotFound)
)
async def end_session(user_id: UserId, session_id: SessionId, act: Acting, access: UserAccess) -> None:
    """Ends one session of the account at once; who came into a room with it leaves."""
    await access.end_session(act, user_id, session_id)


@router.delete("/{id}", status_code=204, responses=problems(*COMMON, UserNotFound, LastAdmin))
async def delete_user(user_id: UserId, act: Acting, users: UserAdmin) -> None:
    """Deletes the account, its sessions and its presence in rooms; the audit log stays."""
    await users.delete(act, user_id)
