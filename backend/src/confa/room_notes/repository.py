"""Queries on notes."""

from collections.abc import Sequence

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.agents.models import MeetingNoteRow
from confa.meetings.models import AttendanceRow, MeetingRow


async def find_notes(
    session: AsyncSession, room_id: str, *, attended_by: str | None, limit: int, before: str | None
) -> Sequence[MeetingNoteRow]:
    """Notes, the latest first; only of meetings that this user attended, when one is given."""
    query = select(MeetingNoteRow).join(MeetingRow, MeetingRow.id == MeetingNoteRow.meeting_id)
    query = query.where(MeetingRow.room_id == room_id)
    if attended_by is not None:
        query = query.where(
            exists().where(AttendanceRow.meeting_id == MeetingRow.id, AttendanceRow.user_id == attended_by)
        )
    if before is not None:
        query = query.where(MeetingNoteRow.id < before)
    # Ids sort as the notes came.
    return (await session.scalars(query.order_by(MeetingNoteRow.id.desc()).limit(limit))).all()
