"""What people said about themselves in a room. Writers hold the room's lock."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.rooms.models import RoomRow, SelfStateRow


async def set_consent(session: AsyncSession, room_id: str, user_id: str, *, agents_may_hear: bool) -> None:
    """Kept for the user and the room, whatever the meeting."""
    (await _row(session, room_id, user_id)).agents_may_hear = agents_may_hear


async def raise_hand(
    session: AsyncSession, room_id: str, user_id: str, *, meeting_id: str, at_ms: int
) -> None:
    """A hand that is up already keeps its place in the order."""
    row = await _row(session, room_id, user_id)
    if row.hand_meeting_id != meeting_id:
        row.hand_meeting_id, row.hand_raised_ms = meeting_id, at_ms


async def lower_hand(session: AsyncSession, room_id: str, user_id: str) -> None:
    row = await _row(session, room_id, user_id)
    row.hand_meeting_id = row.hand_raised_ms = None


async def find_refusing(session: AsyncSession, room: str) -> set[str]:
    """The users whom agents may not hear in the room of this name."""
    query = select(SelfStateRow.user_id).join(RoomRow, RoomRow.id == SelfStateRow.room_id)
    query = query.where(RoomRow.name == room, SelfStateRow.agents_may_hear.is_(False))
    return set((await session.scalars(query)).all())


async def _row(session: AsyncSession, room_id: str, user_id: str) -> SelfStateRow:
    row = await session.get(SelfStateRow, (room_id, user_id))
    if row is None:
        row = SelfStateRow(room_id=room_id, user_id=user_id, agents_may_hear=True)
        session.add(row)
    return row
