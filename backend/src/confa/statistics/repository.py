"""Queries on what happened since a moment."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.audit.log import DONE
from confa.audit.models import AuditEventRow
from confa.meetings.models import AttendanceRow, MeetingRow
from confa.users.models import UserRow


class Stay(NamedTuple):
    """One attendance, of a person or an agent."""

    meeting_id: str
    meeting_started_at: datetime
    identity: str
    user_id: str | None
    kind: str
    joined_at: datetime
    left_at: datetime | None


async def find_stays(session: AsyncSession, *, since: datetime) -> list[Stay]:
    """Whoever joined since then, in the order they came."""
    query = (
        select(
            AttendanceRow.meeting_id, MeetingRow.started_at, AttendanceRow.identity, AttendanceRow.user_id,
            AttendanceRow.kind, AttendanceRow.joined_at, AttendanceRow.left_at,
        )
        .join(MeetingRow, MeetingRow.id == AttendanceRow.meeting_id)
        .where(AttendanceRow.joined_at >= since)
        .order_by(AttendanceRow.joined_at)
    )  # fmt: skip
    return [Stay(*row) for row in await session.execute(query)]


async def count_users(session: AsyncSession) -> tuple[int, int]:
    """All accounts, and those of them that are blocked."""
    query = select(func.count(UserRow.id), func.count(UserRow.blocked_at))
    total, blocked = (await session.execute(query)).one()
    return total, blocked


async def count_sign_ins(session: AsyncSession, starts: Sequence[datetime]) -> list[tuple[int, int]]:
    """For each span from one of these moments to the next: how often it worked, and how often not."""
    spans = list(zip(starts, [*starts[1:], None], strict=True))
    counts = []
    for start, end in spans:
        within = (
            AuditEventRow.at >= start
            if end is None
            else and_(AuditEventRow.at >= start, AuditEventRow.at < end)
        )
        is_done = AuditEventRow.outcome == DONE
        counts += [func.sum(case((and_(within, told), 1), else_=0)) for told in (is_done, ~is_done)]
    query = select(*counts).where(AuditEventRow.action == "auth.sign_in", AuditEventRow.at >= starts[0])
    found = [int(count or 0) for count in (await session.execute(query)).one()]
    return list(zip(found[::2], found[1::2], strict=True))
