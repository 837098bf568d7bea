"""What the records say of live rooms."""

from sqlalchemy import and_, select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.live.schemas import LiveRoomFacts
from confa.meetings.models import AttendanceRow, MeetingRow
from confa.rooms.models import RoomRow


async def find_facts(session: AsyncSession, name: str) -> LiveRoomFacts | None:
    """The room with the start of its running meeting; nothing when Confa has no such room."""
    running = and_(MeetingRow.room_id == RoomRow.id, MeetingRow.ended_at.is_(None))
    query = select(RoomRow, MeetingRow.started_at).outerjoin(MeetingRow, running)
    query = query.where(RoomRow.name == name).order_by(MeetingRow.id.desc()).limit(1)
    row = (await session.execute(query)).one_or_none()
    if row is None:
        return None
    room: RoomRow = row[0]
    return LiveRoomFacts(
        name=room.name, title=room.title, access=room.access, has_lobby=room.has_lobby,
        is_encrypted=room.is_encrypted, is_agents_enabled=room.is_agents_enabled, started_at=row[1],
    )  # fmt: skip


async def find_qualities(session: AsyncSession, sids: list[str]) -> dict[str, str]:
    """What devices last said of the connections of these participants, by sid."""
    query = select(AttendanceRow.participant_sid, AttendanceRow.quality).where(
        AttendanceRow.participant_sid.in_(sids), AttendanceRow.quality.is_not(None)
    )
    return {sid: quality for sid, quality in await session.execute(query) if quality}
