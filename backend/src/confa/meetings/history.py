"""Reading what was written down of meetings."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from confa.meetings.models import AttendanceRow, MeetingRow
from confa_agent_protocol.identities import is_guest


async def is_meeting_running(session: AsyncSession, room_id: str) -> bool:
    return await running_meeting_id(session, room_id) is not None


async def running_meeting_id(session: AsyncSession, room_id: str) -> str | None:
    query = select(MeetingRow.id).where(MeetingRow.room_id == room_id, MeetingRow.ended_at.is_(None))
    return await session.scalar(query.order_by(MeetingRow.id.desc()).limit(1))


def stays_of(person_id: str) -> ColumnElement[bool]:
    """A condition for attendances: those of this user or guest."""
    if is_guest(person_id):
        return AttendanceRow.identity == person_id
    return AttendanceRow.user_id == person_id


async def note_quality(session: AsyncSession, meeting_id: str, person_id: str, quality: str) -> None:
    """What a person's own device says of its connection, on the stays that go on."""
    await session.execute(
        update(AttendanceRow)
        .where(
            AttendanceRow.meeting_id == meeting_id,
            stays_of(person_id),
            AttendanceRow.left_at.is_(None),
        )
        .values(quality=quality)
    )


async def find_meetings(
    session: AsyncSession, room_id: str, *, attended_by: str | None, limit: int, before: str | None
) -> Sequence[MeetingRow]:
    """Meetings, the latest first; only those that this user attended, when one is given."""
    query = select(MeetingRow).where(MeetingRow.room_id == room_id)
    if attended_by is not None:
        query = query.where(
            exists().where(AttendanceRow.meeting_id == MeetingRow.id, AttendanceRow.user_id == attended_by)
        )
    if before is not None:
        query = query.where(MeetingRow.id < before)
    # Ids sort as the meetings began.
    return (await session.scalars(query.order_by(MeetingRow.id.desc()).limit(limit))).all()


async def find_attendances(
    session: AsyncSession, meeting_ids: Sequence[str]
) -> dict[str, list[AttendanceRow]]:
    """Who attended which meeting, in the order they came."""
    found: dict[str, list[AttendanceRow]] = {meeting_id: [] for meeting_id in meeting_ids}
    query = select(AttendanceRow).where(AttendanceRow.meeting_id.in_(meeting_ids))
    for row in await session.scalars(query.order_by(AttendanceRow.joined_at, AttendanceRow.participant_sid)):
        found[row.meeting_id].append(row)
    return found
