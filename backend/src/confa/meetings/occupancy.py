"""How many are in a room, from the attendance that the SFU's events write."""

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute

from confa.meetings.models import AttendanceRow, MeetingRow


def present_in_room(room_id: InstrumentedAttribute[str]) -> ColumnElement[int]:
    """A column for queries on rooms: how many are in the running meeting; 0 when there is none."""
    present = (
        select(func.count(AttendanceRow.participant_sid))
        .join(MeetingRow, MeetingRow.id == AttendanceRow.meeting_id)
        .where(MeetingRow.room_id == room_id, MeetingRow.ended_at.is_(None), AttendanceRow.left_at.is_(None))
    )
    return present.scalar_subquery()
