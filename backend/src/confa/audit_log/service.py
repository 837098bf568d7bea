"""Reading the audit log; it is written where things are done (`confa.audit.log`)."""

from confa.audit.models import AuditEventRow
from confa.audit_log import repository
from confa.audit_log.repository import AuditFilter
from confa.audit_log.schemas import AuditActor, AuditDetail, AuditEvent, AuditTarget
from confa.database.database import Database
from confa.http.paging import Page


class AuditLogService:
    """Finds events; nobody changes or deletes any."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def list_events(self, wanted: AuditFilter, *, limit: int, cursor: str | None) -> Page[AuditEvent]:
        async with self._database.reading() as session:
            rows, next_cursor = await repository.find_page(session, wanted, limit=limit, cursor=cursor)
        return Page([_shown(row) for row in rows], next_cursor)


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
