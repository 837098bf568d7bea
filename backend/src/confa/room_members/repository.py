"""Queries on who belongs to a room. Writers hold the room's lock, so that an owner always remains."""

from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.database.results import matched_rows
from confa.rooms.models import RoomMemberRow
from confa.rooms.roles import RoomRole
from confa.users.models import UserRow
from confa.users.repository import find_by_username

Found = tuple[UserRow, RoomRole, datetime]


async def find_page(session: AsyncSession, room_id: str, *, limit: int, after: str) -> list[Found]:
    """Members with their accounts, by username."""
    found = await session.execute(
        select(UserRow, RoomMemberRow.role, RoomMemberRow.created_at)
        .join(RoomMemberRow, RoomMemberRow.user_id == UserRow.id)
        .where(RoomMemberRow.room_id == room_id, UserRow.username_key > after)
        .order_by(UserRow.username_key)
        .limit(limit)
    )
    return [(user, role, since) for user, role, since in found]


async def find(session: AsyncSession, room_id: str, user_id: str) -> RoomMemberRow | None:
    return await session.get(RoomMemberRow, (room_id, user_id))


async def find_account(session: AsyncSession, who: str) -> UserRow | None:
    """The account of this id, or of the username after an `@`, whatever its capitals."""
    if who.startswith("@"):
        return await find_by_username(session, who[1:])
    return await session.get(UserRow, who) if who.isascii() else None


async def remove(session: AsyncSession, room_id: str, user_id: str) -> bool:
    """False when the person did not belong to the room."""
    result = await session.execute(
        delete(RoomMemberRow).where(RoomMemberRow.room_id == room_id, RoomMemberRow.user_id == user_id)
    )
    return matched_rows(result) == 1


async def count_owners(session: AsyncSession, room_id: str) -> int:
    query = select(func.count()).select_from(RoomMemberRow)
    query = query.where(RoomMemberRow.room_id == room_id, RoomMemberRow.role == RoomRole.OWNER)
    return await session.scalar(query) or 0
