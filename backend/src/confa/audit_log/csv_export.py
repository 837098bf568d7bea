"""The audit log as comma-separated values (RFC 4180), safe to open in a spreadsheet."""

import csv
import io
from collections.abc import AsyncIterator, Sequence

from confa.audit_log.schemas import AuditEvent

MEDIA_TYPE = "text/csv"
_COLUMNS = (
    "at", "actorId", "actorName", "action", "targetKind", "targetId", "targetName", "address", "outcome",
    "details",
)  # fmt: skip
EXAMPLE = (
    f"{','.join(_COLUMNS)}\r\n2026-03-04T12:00:00+00:00,019b7e2c41d05f3a8c6e2b90d417,maria,user.block,user,"
    "019b7e2c41d05f3a8c6e2b90d419,anna,203.0.113.7,done,\r\n"
)
# A spreadsheet takes a cell that begins so for a formula, and runs it.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


async def as_csv(pages: AsyncIterator[Sequence[AuditEvent]]) -> AsyncIterator[str]:
    """A head line, then a line for each event, a page at a time."""
    yield _lines([_COLUMNS])
    async for page in pages:
        yield _lines([_cells(event) for event in page])


def _cells(event: AuditEvent) -> tuple[str, ...]:
    details = "; ".join(
        f"{detail.name}: {detail.before} → {detail.after}" if detail.before is not None
        else f"{detail.name}: {detail.after}"
        for detail in event.details
    )  # fmt: skip
    return (
        event.at.isoformat(), event.actor.id or "", event.actor.name, event.action, event.target.kind,
        event.target.id, event.target.name, event.address, event.outcome, details,
    )  # fmt: skip


def _lines(rows: Sequence[Sequence[str]]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows([[_harmless(cell) for cell in row] for row in rows])
    return written.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
