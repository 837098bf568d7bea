"""Reading the audit log; it is written where things are done (`confa.audit.log`)."""

from collections.abc import AsyncIterator

from confa.audit.models import AuditEventRow
from confa.audit_log import repository
from confa.audit_log.repository import AuditFilter
from confa.audit_log.schemas import AuditActor, AuditDetail, AuditEvent, AuditTarget
from confa.database.database import Database
from confa.http.paging import Page

_EXPORT_PAGE = 500


class AuditLogService:
    """Finds events; nobody changes or deletes any."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def list_events(self, wanted: AuditFilter, *, limit: int, cursor: str | None) -> Page[AuditEvent]:
        async with self._database.reading() as session:
            rows, next_cursor = await repository.find_page(session, wanted, limit=limit, cursor=cursor)
        return Page([_shown(row) for row in rows], next_cursor)

    async def all_pages(self, wanted: AuditFilter) -> AsyncIterator[list[AuditEvent]]:
        """Every page there is, newest first; between two of them no connection is held."""
        cursor: str | None = None
        while True:
            page = await self.list_events(wanted, limit=_EXPORT_PAGE, cursor=cursor)
            yield page.items
            cursor = page.next_cursor
            if cursor is None:
                return


def _shown(row: AuditEventRow) -> AuditEvent:
    return AuditEvent(
        id=row.id,
        at=row.at,
        actor=AuditActor(id=row.actor_id, name=row.actor_name),
        action=row.action,
        target=AuditTarget(kind=row.target_kind, id=row.target_id, name=row.target_name),
        address=row.address,
        outcome=row.outcome,
        details=[AuditDetail.model_validate(detail) for detail in row.details or ()],
    )
