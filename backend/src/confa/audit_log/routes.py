"""The audit log, for administrators."""

from fastapi import APIRouter, Depends, Request, Response

from confa.audit_log.dependencies import AuditLog, WantedEvents
from confa.audit_log.schemas import AuditEvent
from confa.auth.dependencies import CurrentAdmin, from_admin_site
from confa.auth.errors import AdminOnly, NotSignedIn, OriginNotAllowed
from confa.errors.api_error import InvalidCursor
from confa.http.paging import DEFAULT_LIMIT, Cursor, Limit, link_next
from confa.http.problems import problems

router = APIRouter(prefix="/admin/audit", tags=["audit log"], dependencies=[Depends(from_admin_site)])


@router.get("", responses=problems(NotSignedIn, AdminOnly, OriginNotAllowed, InvalidCursor))
async def list_audit_events(
    admin: CurrentAdmin,
    log: AuditLog,
    wanted: WantedEvents,
    request: Request,
    response: Response,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> list[AuditEvent]:
    """What was done, newest first; the next page is in the `Link` header."""
    page = await log.list_events(wanted, limit=limit, cursor=cursor)
    link_next(request, response, page.next_cursor)
    return page.items
