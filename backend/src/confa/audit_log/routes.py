"""The audit log, for administrators."""

from typing import Any

from fastapi import Depends, Request, Response
from fastapi.responses import StreamingResponse

from confa.audit_log.csv_export import EXAMPLE, MEDIA_TYPE, as_csv
from confa.audit_log.dependencies import AuditLog, WantedEvents
from confa.audit_log.schemas import AuditEvent
from confa.auth.dependencies import CurrentAdmin, from_admin_site
from confa.auth.errors import AdminOnly, NotSignedIn, OriginNotAllowed
from confa.errors.api_error import InvalidCursor
from confa.http.feature_router import feature_router
from confa.http.media_types import accepts
from confa.http.paging import DEFAULT_LIMIT, Cursor, Limit, link_next
from confa.http.problems import problems

router = feature_router(prefix="/admin/audit", tags=["audit log"], dependencies=[Depends(from_admin_site)])


_CSV: dict[int | str, dict[str, Any]] = {
    200: {"content": {MEDIA_TYPE: {"schema": {"type": "string", "examples": [EXAMPLE]}}}}
}
_PROBLEMS = problems(NotSignedIn, AdminOnly, OriginNotAllowed, InvalidCursor)


@router.get("", responses=_CSV | _PROBLEMS, response_model=list[AuditEvent])
async def list_audit_events(
    admin: CurrentAdmin,
    log: AuditLog,
    wanted: WantedEvents,
    request: Request,
    response: Response,
    limit: Limit = DEFAULT_LIMIT,
    cursor: Cursor = None,
) -> list[AuditEvent] | Response:
    """What was done, newest first; the next page is in the `Link` header.

    With `Accept: text/csv` everything that fits the filters comes at once, as a file for spreadsheets.
    """
    if accepts(request, MEDIA_TYPE):
        headers = {"Content-Disposition": 'attachment; filename="audit.csv"', "Cache-Control": "no-store"}
        pages = log.all_pages(wanted)
        return StreamingResponse(as_csv(pages), headers=headers, media_type=MEDIA_TYPE)
    page = await log.list_events(wanted, limit=limit, cursor=cursor)
    link_next(request, response, page.next_cursor)
    return page.items
