"""Queries of the audit log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from confa.audit.models import AuditEventRow
from confa.http.paging import decode_cursor, encode_cursor, time_of_key


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditFilter:
    """Which events; `since` belongs to them, `until` does not."""

    actor: str = ""
    action: str = ""
    target: str = ""
    outcome: str | None = None
    since: datetime | None = None
    until: datetime | None = None


async def find_page(
    session: AsyncSession, wanted: AuditFilter, *, limit: int, cursor: str | None
) -> tuple[Sequence[AuditEventRow], str | None]:
    """At most `limit` events before the cursor, newest first, and the cursor of the next page."""
    query = select(AuditEventRow).where(*_conditions(wanted))
    if cursor:
        query = query.where(_before(cursor))
    query = query.order_by(AuditEventRow.at.desc(), AuditEventRow.id.desc()).limit(limit + 1)
    rows = (await session.scalars(query)).all()
    if len(rows) <= limit:
        return rows, None
    last = rows[limit - 1]
    return rows[:limit], encode_cursor(last.at.isoformat(), last.id)


def _conditions(wanted: AuditFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.actor:
        conditions.append(_is_about(wanted.actor, AuditEventRow.actor_id, AuditEventRow.actor_name))
    if wanted.target:
        conditions.append(_is_about(wanted.target, AuditEventRow.target_id, AuditEventRow.target_name))
    if wanted.action:
        family = AuditEventRow.action.startswith(f"{wanted.action}.", autoescape=True)
        conditions.append(or_(AuditEventRow.action == wanted.action, family))
    if wanted.outcome:
        conditions.append(AuditEventRow.outcome == wanted.outcome)
    if wanted.since:
        conditions.append(AuditEventRow.at >= wanted.since)
    if wanted.until:
        conditions.append(AuditEventRow.at < wanted.until)
    return conditions


def _is_about(
    text: str, ids: InstrumentedAttribute[str] | InstrumentedAttribute[str | None],
    names: InstrumentedAttribute[str],
) -> ColumnElement[bool]:  # fmt: skip
    named = names.icontains(text, autoescape=True)
    # An id is ASCII, and MariaDB would refuse to compare it with anything else.
    return or_(named, ids == text) if text.isascii() else named


def _before(cursor: str) -> ColumnElement[bool]:
    time, event_id = decode_cursor(cursor, count=2)
    at = time_of_key(time)
    return or_(AuditEventRow.at < at, and_(AuditEventRow.at == at, AuditEventRow.id < event_id))
