"""Queries on rooms."""

from sqlalchemy import BindParameter, Row, Select, and_, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from confa.database.clock import utc_now
from confa.database.results import matched_rows
from confa.meetings.models import MeetingRow
from confa.meetings.occupancy import present_in_room
from confa.rooms.models import RoomMemberRow, RoomRow
from confa.rooms.roles import RoomAccess, RoomRole
from confa.rooms.state import RoomState


async def find(session: AsyncSession, name: str, user_id: str) -> RoomState | None:
    """The room with the user's role in it, in one statement by unique key."""
    found = await session.execute(as_seen_by(user_id).where(RoomRow.name == name))
    row = found.one_or_none()
    return _state(row) if row else None


async def find_id(session: AsyncSession, name: str) -> str | None:
    return await session.scalar(select(RoomRow.id).where(RoomRow.name == name))


async def create(session: AsyncSession, room: RoomRow, *, owner_id: str | None) -> None:
    """Adds a room; `IntegrityError` when another request made one of that name first."""
    session.add(room)
    await session.flush()
    if owner_id:
        session.add(RoomMemberRow(room_id=room.id, user_id=owner_id, role=RoomRole.OWNER))
        await session.flush()


async def change(session: AsyncSession, room_id: str, values: dict[str, object]) -> bool:
    """Sets columns; false when the room was deleted in the meantime."""
    result = await session.execute(update(RoomRow).where(RoomRow.id == room_id).values(values))
    return matched_rows(result) == 1


async def delete_room(session: AsyncSession, room_id: str) -> bool:
    """Removes a room and what belongs to it; false when it was deleted in the meantime."""
    return matched_rows(await session.execute(delete(RoomRow).where(RoomRow.id == room_id))) == 1


async def claim(session: AsyncSession, room_id: str, *, owner_id: str, values: dict[str, object]) -> bool:
    """Makes the user the owner of a room that nobody has joined yet; false when somebody was first."""
    result = await session.execute(
        update(RoomRow)
        .where(RoomRow.id == room_id, RoomRow.claimed_at.is_(None))
        .values(claimed_at=utc_now(), **values)
    )
    if matched_rows(result) == 0:
        return False
    session.add(RoomMemberRow(room_id=room_id, user_id=owner_id, role=RoomRole.OWNER))
    return True


async def set_agents_enabled(session: AsyncSession, name: str, *, is_enabled: bool) -> bool:
    """Stores the flag; false when there is no such room."""
    result = await session.execute(
        update(RoomRow).where(RoomRow.name == name).values(is_agents_enabled=is_enabled)
    )
    return matched_rows(result) == 1


COLUMNS = (
    RoomRow.id, RoomRow.name, RoomRow.title, RoomRow.access, RoomRow.has_lobby, RoomRow.is_encrypted,
    RoomRow.is_agents_enabled, RoomRow.claimed_at.is_not(None),
)  # fmt: skip
"""The columns of a `RoomState` in its order, without the last one: the caller's role."""


def as_seen_by(
    user_id: str | BindParameter[str],
) -> Select[str, str, str, RoomAccess, bool, bool, bool, bool, RoomRole | None]:
    """The columns of a `RoomState`, in its order."""
    mine = and_(RoomMemberRow.room_id == RoomRow.id, RoomMemberRow.user_id == user_id)
    return select(*COLUMNS, RoomMemberRow.role).outerjoin(RoomMemberRow, mine)


def _state(row: Row[str, str, str, RoomAccess, bool, bool, bool, bool, RoomRole | None]) -> RoomState:
    return RoomState(*row)


async def present_by_room(session: AsyncSession) -> dict[str, int]:
    """How many are in each room by the records, for rooms whose meeting has not ended."""
    query = select(RoomRow.name, present_in_room(RoomRow.id))
    query = query.where(RoomRow.id.in_(select(MeetingRow.room_id).where(MeetingRow.ended_at.is_(None))))
    return {row[0]: row[1] for row in await session.execute(query)}


async def lock(session: AsyncSession, room_id: str) -> None:
    """Makes writers of this room's meetings wait for each other, until the transaction ends."""
    await session.execute(select(RoomRow.id).where(RoomRow.id == room_id).with_for_update())
