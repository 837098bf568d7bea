"""Who of the callers is in a room: only they have a say there."""

from sqlalchemy import select

from confa.database.database import Database
from confa.livekit.gateway import LiveKitGateway, LiveParticipant
from confa.meetings.history import stays_of
from confa.meetings.models import AttendanceRow, MeetingRow
from confa.meetings.removals import person_id_of
from confa.rooms.errors import NotInRoom
from confa.rooms.permissions import RoomOfCaller, RoomOfSomeone


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

    async def identity_of(self, room: RoomOfSomeone) -> str | None:
        """The identity of the tab in which the caller joined last; nothing when he is not in the room."""
        try:
            return max(await self.tabs_of(room), key=lambda found: found.joined_at).identity
        except NotInRoom:
            return None

    async def require_say(self, room: RoomOfCaller) -> None:
        """`NotInRoom` for everybody but those in the room, its moderators and administrators."""
        if not room.is_moderated:
            await self.name_of(room)
