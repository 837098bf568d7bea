"""Writing down meetings and who attended them, inside the transaction of what was learnt."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from confa.livekit.gateway import LiveParticipant
from confa.meetings.models import AttendanceRow, MeetingRow
from confa_agent_protocol.identities import parse_person

# An SFU that restarts ends its rooms and people come back within half a minute: one meeting, not two.
CONTINUES_WITHIN = timedelta(seconds=60)


async def open_meeting(
    session: AsyncSession, room_id: str, *, sfu_sid: str | None = None, at: datetime
) -> MeetingRow:
    """The room's running meeting: the present one, one that ended a moment ago, or a new one.

    One that runs keeps the SFU's id that it has: this may be late news of an earlier live room.
    """
    latest = await _latest_meeting(session, room_id)
    if latest and _goes_on(latest, at):
        if latest.ended_at or not latest.sfu_sid:
            latest.sfu_sid = sfu_sid
        latest.ended_at = None
        return latest
    meeting = MeetingRow(room_id=room_id, started_at=at, sfu_sid=sfu_sid)
    session.add(meeting)
    await session.flush()
    return meeting


async def start_meeting(session: AsyncSession, room_id: str, *, sfu_sid: str | None, at: datetime) -> None:
    """As `open_meeting`, when this live room is known to be the present one."""
    meeting = await open_meeting(session, room_id, sfu_sid=sfu_sid, at=at)
    meeting.sfu_sid = sfu_sid


async def close_meeting(session: AsyncSession, room_id: str, *, sfu_sid: str | None, at: datetime) -> None:
    """Ends the room's meeting, and the stay of whoever is still written down as there.

    Nothing happens when the meeting goes on in another of the SFU's rooms than this one.
    """
    in_this = or_(MeetingRow.sfu_sid.is_(None), MeetingRow.sfu_sid == sfu_sid)
    running = select(MeetingRow.id).where(MeetingRow.room_id == room_id, MeetingRow.ended_at.is_(None))
    await _end(session, (await session.scalars(running.where(in_this))).all(), at=at, is_final=False)


async def end_for_good(session: AsyncSession, room_id: str, *, at: datetime) -> None:
    """Ends the room's meeting as somebody wanted it: it does not go on when people come right back."""
    running = select(MeetingRow.id).where(MeetingRow.room_id == room_id, MeetingRow.ended_at.is_(None))
    await _end(session, (await session.scalars(running)).all(), at=at, is_final=True)


async def _end(session: AsyncSession, meeting_ids: Sequence[str], *, at: datetime, is_final: bool) -> None:
    await session.execute(
        update(AttendanceRow)
        .where(AttendanceRow.meeting_id.in_(meeting_ids), AttendanceRow.left_at.is_(None))
        .values(left_at=at)
    )
    ended = update(MeetingRow).where(MeetingRow.id.in_(meeting_ids))
    await session.execute(ended.values(ended_at=at, is_final=is_final))


async def arrive(
    session: AsyncSession,
    room_id: str,
    participant: LiveParticipant,
    *,
    sfu_sid: str | None,
    at: datetime,
) -> None:
    """Writes down that somebody came; a second time changes nothing."""
    if await session.get(AttendanceRow, participant.sid):
        return
    meeting = await open_meeting(session, room_id, sfu_sid=sfu_sid, at=at)
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
    session: AsyncSession,
    room_id: str,
    present: Iterable[LiveParticipant],
    *,
    sfu_sid: str | None,
    at: datetime,
) -> None:
    """Makes the attendance agree with who is there now, also where a stay was taken for over."""
    by_sid = {participant.sid: participant for participant in present}
    for participant in by_sid.values():
        if stay := await session.get(AttendanceRow, participant.sid):
            await _go_on(session, room_id, stay)
        await arrive(session, room_id, participant, sfu_sid=sfu_sid, at=at)
    if by_sid:
        await start_meeting(session, room_id, sfu_sid=sfu_sid, at=at)
    gone = select(AttendanceRow.participant_sid).join(MeetingRow, MeetingRow.id == AttendanceRow.meeting_id)
    gone = gone.where(MeetingRow.room_id == room_id, AttendanceRow.left_at.is_(None))
    for sid in (await session.scalars(gone)).all():
        if sid not in by_sid:
            await leave(session, sid, at=at)


async def running_meetings(session: AsyncSession) -> dict[str, str | None]:
    """The SFU's id of the live room, where it is known, for each room whose meeting has not ended."""
    found = await session.execute(
        select(MeetingRow.room_id, MeetingRow.sfu_sid).where(MeetingRow.ended_at.is_(None))
    )
    return {row.room_id: row.sfu_sid for row in found}


def _goes_on(meeting: MeetingRow, at: datetime) -> bool:
    if meeting.ended_at is None:
        return True
    return not meeting.is_final and meeting.ended_at > at - CONTINUES_WITHIN


async def _latest_meeting(session: AsyncSession, room_id: str) -> MeetingRow | None:
    return await session.scalar(
        select(MeetingRow)
        .where(MeetingRow.room_id == room_id)
        .order_by(MeetingRow.started_at.desc(), MeetingRow.id.desc())
        .limit(1)
    )


async def _go_on(session: AsyncSession, room_id: str, stay: AttendanceRow) -> None:
    """Takes back that somebody left, in the room's latest meeting."""
    meeting = await _latest_meeting(session, room_id)
    if stay.left_at and meeting:
        stay.left_at = None
        stay.meeting_id = meeting.id
        meeting.ended_at = None
        meeting.is_final = False
