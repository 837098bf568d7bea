"""Who of the callers is in a room: only they have a say there."""

from sqlalchemy import select

from confa.database.database import Database
from confa.livekit.gateway import LiveKitGateway, LiveParticipant
from confa.meetings.history import stays_of
from confa.meetings.models import AttendanceRow, MeetingRow
from confa.meetings.removals import person_id_of
from confa.rooms.errors import NotInRoom
from confa.rooms.permissions import RoomOfSomeone


class Insiders:
    """Asks the records, and the SFU before it refuses: its events may be on their way."""

    def __init__(self, database: Database, gateway: LiveKitGateway) -> None:
        self._database = database
        self._gateway = gateway

    async def tabs_of(self, room: RoomOfSomeone) -> list[LiveParticipant]:
        """The caller as the SFU shows him, once for each tab; `NotInRoom` when there is none."""
        present = await self._gateway.list_participants(room.name)
        mine = [found for found in present if person_id_of(found.identity) == room.person_id]
        if not mine:
            raise NotInRoom
        return mine

    async def name_of(self, room: RoomOfSomeone) -> str:
        """The name under which the caller is in the room; `NotInRoom` when he is not."""
        query = (
            select(AttendanceRow.name)
            .join(MeetingRow, MeetingRow.id == AttendanceRow.meeting_id)
            .where(
                MeetingRow.room_id == room.id,
                MeetingRow.ended_at.is_(None),
                stays_of(room.person_id),
                AttendanceRow.left_at.is_(None),
            )
        )
        async with self._database.reading() as session:
            name = await session.scalar(query.order_by(AttendanceRow.joined_at.desc()).limit(1))
        return name if name is not None else (await self.tabs_of(room))[0].name
