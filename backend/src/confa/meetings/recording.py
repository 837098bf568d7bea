"""Writing down meetings and who attended them, inside the transaction of what was learnt."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from confa.livekit.gateway import LiveParticipant
from confa.meetings.models import AttendanceRow, MeetingRow
from confa_agent_protocol.identities import parse_person

# An SFU that restarts ends its rooms and people come back within half a minute: one meeting, not two.
CONTINUES_WITHIN = timedelta(seconds=60)


async def open_meeting(session: AsyncSession, room_id: str, *, at: datetime) -> MeetingRow:
    """The room's running meeting: the present one, one that ended a moment ago, or a new one."""
    latest = await session.scalar(
        select(MeetingRow)
        .where(MeetingRow.room_id == room_id)
        .order_by(MeetingRow.started_at.desc(), MeetingRow.id.desc())
        .limit(1)
    )
    if latest and _goes_on(latest, at):
        latest.ended_at = None
        return latest
    meeting = MeetingRow(room_id=room_id, started_at=at)
    session.add(meeting)
    await session.flush()
    return meeting


def _goes_on(meeting: MeetingRow, at: datetime) -> bool:
    if meeting.ended_at is None:
        return True
    return not meeting.is_final and meeting.ended_at > at - CONTINUES_WITHIN


async def close_meeting(session: AsyncSession, room_id: str, *, at: datetime, is_final: bool = False) -> None:
    """Ends the room's meeting, and the stay of whoever is still written down as there.

    A final end is one that somebody wanted: the meeting does not go on when people come right back.
    """
    running = select(MeetingRow.id).where(MeetingRow.room_id == room_id, MeetingRow.ended_at.is_(None))
    meeting_ids = (await session.scalars(running)).all()
    await session.execute(
        update(AttendanceRow)
        .where(AttendanceRow.meeting_id.in_(meeting_ids), AttendanceRow.left_at.is_(None))
        .values(left_at=at)
    )
    ended = update(MeetingRow).where(MeetingRow.id.in_(meeting_ids))
    await session.execute(ended.values(ended_at=at, is_final=is_final))


async def arrive(session: AsyncSession, room_id: str, participant: LiveParticipant, *, at: datetime) -> None:
    """Writes down that somebody came; a second time changes nothing."""
    if await session.get(AttendanceRow, participant.sid):
        return
    meeting = await open_meeting(session, room_id, at=at)
    person = parse_person(participant.identity)
    session.add(
        AttendanceRow(
            participant_sid=participant.sid,
            meeting_id=meeting.id,
            identity=participant.identity[:128],
            user_id=person.user_id[:32] if person else None,
            name=participant.name[:64],
            kind=participant.kind,
            joined_at=participant.joined_at,
        )
    )


async def leave(session: AsyncSession, participant_sid: str, *, at: datetime) -> None:
    await session.execute(
        update(AttendanceRow)
        .where(AttendanceRow.participant_sid == participant_sid, AttendanceRow.left_at.is_(None))
        .values(left_at=at)
    )


async def reconcile(
    session: AsyncSession, room_id: str, present: Iterable[LiveParticipant], *, at: datetime
) -> None:
    """Makes the attendance agree with who is there now."""
    by_sid = {participant.sid: participant for participant in present}
    for participant in by_sid.values():
        await arrive(session, room_id, participant, at=at)
    gone = select(AttendanceRow.participant_sid).join(MeetingRow, MeetingRow.id == AttendanceRow.meeting_id)
    gone = gone.where(MeetingRow.room_id == room_id, AttendanceRow.left_at.is_(None))
    for sid in (await session.scalars(gone)).all():
        if sid not in by_sid:
            await leave(session, sid, at=at)


async def running_room_ids(session: AsyncSession) -> set[str]:
    """The rooms with a meeting that has not ended."""
    return set((await session.scalars(select(MeetingRow.room_id).where(MeetingRow.ended_at.is_(None)))).all())
