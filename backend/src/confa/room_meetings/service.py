"""The rule of past meetings: moderators see all, others those that they attended."""

from confa.database.database import Database
from confa.http.paging import Page, decode_cursor, encode_cursor
from confa.meetings.history import find_attendances, find_meetings
from confa.meetings.models import AttendanceRow, MeetingRow
from confa.room_meetings.schemas import Attendance, Meeting
from confa.rooms.permissions import RoomOfCaller


class RoomMeetingsService:
    """Reads the records of a room's meetings."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def list_meetings(self, room: RoomOfCaller, *, limit: int, cursor: str | None) -> Page[Meeting]:
        async with self._database.reading() as session:
            found = await find_meetings(
                session,
                room.id,
                attended_by=None if room.is_moderated else room.caller.user_id,
                limit=limit + 1,
                before=decode_cursor(cursor, count=1)[0] if cursor else None,
            )
            page = found[:limit]
            attendances = await find_attendances(session, [meeting.id for meeting in page])
        next_cursor = encode_cursor(page[-1].id) if len(found) > limit else None
        return Page([_shown(meeting, attendances[meeting.id]) for meeting in page], next_cursor)


def _shown(meeting: MeetingRow, attendances: list[AttendanceRow]) -> Meeting:
    return Meeting(
        id=meeting.id,
        started_at=meeting.started_at,
        ended_at=meeting.ended_at,
        attendances=[Attendance.model_validate(found) for found in attendances],
    )
