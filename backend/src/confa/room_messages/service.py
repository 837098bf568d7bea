"""The rules of chat history: for those who are in the meeting, as long as it runs."""

from confa.database.clock import utc_now
from confa.database.database import Database
from confa.guests.guest import Guest
from confa.http.paging import Page, decode_cursor, encode_cursor
from confa.meetings.history import running_meeting_id
from confa.meetings.messages import find_message, find_messages
from confa.meetings.models import MessageRow
from confa.meetings.recording import open_meeting
from confa.presence.insiders import Insiders
from confa.room_messages.errors import MessageExists
from confa.room_messages.schemas import Message, NewMessage
from confa.rooms.errors import RoomEncrypted
from confa.rooms.permissions import RoomOfSomeone
from confa.rooms.repository import lock


class RoomMessagesService:
    """Keeps each sender's own messages, so that whoever comes later can read them."""

    def __init__(self, database: Database, insiders: Insiders) -> None:
        self._database = database
        self._insiders = insiders

    async def keep(self, room: RoomOfSomeone, wanted: NewMessage) -> Message:
        _require_not_encrypted(room)
        name = await self._insiders.name_of(room)
        async with self._database.writing() as session:
            await lock(session, room.id)
            meeting = await open_meeting(session, room.id, at=utc_now())
            message = await find_message(session, meeting.id, wanted.id)
            if message is None:
                message = MessageRow(
                    meeting_id=meeting.id, message_id=wanted.id, name=name[:64], text=wanted.text,
                    **_sender(room),
                )  # fmt: skip
                session.add(message)
                await session.flush()
        if (message.user_id or message.guest_id, message.text) != (room.person_id, wanted.text):
            raise MessageExists
        return _shown(message)

    async def list_messages(self, room: RoomOfSomeone, *, limit: int, cursor: str | None) -> Page[Message]:
        _require_not_encrypted(room)
        await self._insiders.name_of(room)
        after = decode_cursor(cursor, count=1)[0] if cursor else ""
        async with self._database.reading() as session:
            meeting_id = await running_meeting_id(session, room.id)
            # Nobody wrote yet when there is no meeting in the records.
            found = await find_messages(session, meeting_id or "", limit=limit + 1, after=after)
        page = found[:limit]
        next_cursor = encode_cursor(page[-1].id) if len(found) > limit else None
        return Page([_shown(message) for message in page], next_cursor)


def _require_not_encrypted(room: RoomOfSomeone) -> None:
    if room.state.is_encrypted:
        raise RoomEncrypted


def _sender(room: RoomOfSomeone) -> dict[str, str]:
    return {"guest_id" if isinstance(room.someone, Guest) else "user_id": room.person_id}


def _shown(row: MessageRow) -> Message:
    return Message(
        id=row.message_id, user_id=row.user_id, guest_id=row.guest_id, agent_id=row.agent_id,
        name=row.name, text=row.text, sent_at=row.sent_at,
    )  # fmt: skip
