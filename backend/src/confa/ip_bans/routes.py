"""Bans of addresses, for administrators."""

from typing import Annotated

from fastapi import Depends, Path, Request, Response

from confa.auth.dependencies import CurrentAdmin, from_admin_site
from confa.auth.errors import AdminOnly, NotSignedIn, OriginNotAllowed
from confa.errors.api_error import InvalidCursor
from confa.http.feature_router import feature_router
from confa.http.paging import Cursor, Limit, link_next
from confa.http.problems import problems
from confa.ip_bans.dependencies import IpBans, LiftedBy
from confa.ip_bans.errors import BanNotFound
from confa.ip_bans.schemas import IpBan

COMMON = (NotSignedIn, AdminOnly, OriginNotAllowed)
router = feature_router(prefix="/admin/ip-bans", tags=["bans"], dependencies=[Depends(from_admin_site)])


@router.get("", responses=problems(*COMMON, InvalidCursor))
async def list_ip_bans(
    admin: CurrentAdmin,
    bans: IpBans,
    request: Request,
    response: Response,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> list[IpBan]:
    """The bans that last now; the next page is in the `Link` header."""
    page = await bans.list_bans(limit=limit, cursor=cursor)
    link_next(request, response, page.next_cursor)
    return page.items


@router.delete("/{id}", status_code=204, responses=problems(*COMMON, BanNotFound))
async def lift_ip_ban(
    ban_id: Annotated[str, Path(alias="id", pattern=r"^[A-Za-z0-9]{1,32}$")], by: LiftedBy, bans: IpBans
) -> None:
    """Lifts one ban; the address starts from nothing."""
    await bans.lift(by, ban_id)


@router.delete("", status_code=204, responses=problems(*COMMON))
async def lift_all_ip_bans(by: LiftedBy, bans: IpBans) -> None:
    """Lifts all bans, as when a proxy made everybody look like one address."""
    await bans.lift_all(by)
