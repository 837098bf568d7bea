"""Which rooms are live and how many are in them, from the attendance that the SFU's events write."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.meetings.models import AttendanceRow, MeetingRow


@dataclass(frozen=True, slots=True)
class Occupancy:
    is_live: bool
    num_participants: int


async def occupancy_of(session: AsyncSession, room_ids: Sequence[str]) -> dict[str, Occupancy]:
    """The occupancy of the rooms with a running meeting; others are missing."""
    if not room_ids:
        return {}
    found = await session.execute(
        select(MeetingRow.room_id, func.count(AttendanceRow.participant_sid))
        .join(AttendanceRow, AttendanceRow.meeting_id == MeetingRow.id)
        .where(
            MeetingRow.room_id.in_(room_ids), MeetingRow.ended_at.is_(None), AttendanceRow.left_at.is_(None)
        )
        .group_by(MeetingRow.room_id)
    )
    return {room_id: Occupancy(is_live=True, num_participants=count) for room_id, count in found}
