"""Who was let into a meeting from the lobby, and need not wait again until it is over."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.database.clock import utc_now
from confa.meetings.endings import goes_on
from confa.meetings.models import AdmissionRow, AttendanceRow, MeetingRow
from confa.meetings.removals import person_id_of


async def remember_admission(session: AsyncSession, meeting_id: str, person_id: str) -> None:
    await session.merge(AdmissionRow(meeting_id=meeting_id, person_id=person_id))


async def is_admitted(session: AsyncSession, room_id: str, person_id: str) -> bool:
    query = select(AdmissionRow.person_id).join(MeetingRow, MeetingRow.id == AdmissionRow.meeting_id)
    query = query.where(
        MeetingRow.room_id == room_id, AdmissionRow.person_id == person_id, goes_on(utc_now())
    )
    return (await session.scalars(query.limit(1))).first() is not None


async def admit_present(session: AsyncSession, room_id: str) -> None:
    """Whoever is in the meeting when a lobby is put before it has passed it already."""
    query = select(AttendanceRow.meeting_id, AttendanceRow.identity)
    query = query.join(MeetingRow, MeetingRow.id == AttendanceRow.meeting_id)
    query = query.where(
        MeetingRow.room_id == room_id, MeetingRow.ended_at.is_(None), AttendanceRow.left_at.is_(None)
    )
    for meeting_id, identity in (await session.execute(query)).all():
        if person_id := person_id_of(identity):
            await remember_admission(session, meeting_id, person_id)
