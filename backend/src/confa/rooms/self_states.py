"""What people said about themselves in a room. Writers hold the room's lock."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.guests.models import GuestRow, InviteRow
from confa.meetings.models import SaidOfSelf
from confa.rooms.errors import ParticipantNotFound
from confa.rooms.models import RoomRow, SelfStateRow
from confa_agent_protocol.identities import is_guest


async def set_consent(session: AsyncSession, room_id: str, person_id: str, *, agents_may_hear: bool) -> None:
    """Kept for the person and the room, whatever the meeting."""
    (await _row(session, room_id, person_id)).agents_may_hear = agents_may_hear


async def raise_hand(
    session: AsyncSession, room_id: str, person_id: str, *, meeting_id: str, at_ms: int
) -> None:
    """A hand that is up already keeps its place in the order."""
    row = await _row(session, room_id, person_id)
    if row.hand_meeting_id != meeting_id:
        row.hand_meeting_id, row.hand_raised_ms = meeting_id, at_ms


async def lower_hand(session: AsyncSession, room_id: str, person_id: str) -> None:
    row = await _row(session, room_id, person_id)
    row.hand_meeting_id = row.hand_raised_ms = None


async def find_refusing(session: AsyncSession, room: str) -> set[str]:
    """The users and guests whom agents may not hear in the room of this name."""
    users = select(SelfStateRow.user_id).join(RoomRow, RoomRow.id == SelfStateRow.room_id)
    users = users.where(RoomRow.name == room, SelfStateRow.agents_may_hear.is_(False))
    guests = select(GuestRow.id).join(InviteRow, InviteRow.id == GuestRow.invite_id)
    guests = guests.join(RoomRow, RoomRow.id == InviteRow.room_id)
    guests = guests.where(RoomRow.name == room, GuestRow.agents_may_hear.is_(False))
    return {*(await session.scalars(users)), *(await session.scalars(guests))}


async def _row(session: AsyncSession, room_id: str, person_id: str) -> SaidOfSelf:
    if is_guest(person_id):
        guest = await session.get(GuestRow, person_id)
        if guest is None:
            raise ParticipantNotFound
        return guest
    row = await session.get(SelfStateRow, (room_id, person_id))
    if row is None:
        row = SelfStateRow(room_id=room_id, user_id=person_id, agents_may_hear=True)
        session.add(row)
    return row
