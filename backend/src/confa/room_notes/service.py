"""The rule of notes: as of past meetings, moderators see all, others those of meetings they attended."""

from confa.database.database import Database
from confa.http.paging import Page, decode_cursor, encode_cursor
from confa.room_notes.repository import find_notes
from confa.room_notes.schemas import Note
from confa.rooms.permissions import RoomOfCaller


class RoomNotesService:
    """Reads what agents wrote down in a room's meetings."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def list_notes(self, room: RoomOfCaller, *, limit: int, cursor: str | None) -> Page[Note]:
        async with self._database.reading() as session:
            found = await find_notes(
                session,
                room.id,
                attended_by=None if room.is_moderated else room.caller.user_id,
                limit=limit + 1,
                before=decode_cursor(cursor, count=1)[0] if cursor else None,
            )
        page = found[:limit]
        next_cursor = encode_cursor(page[-1].id) if len(found) > limit else None
        return Page([Note.model_validate(row) for row in page], next_cursor)
