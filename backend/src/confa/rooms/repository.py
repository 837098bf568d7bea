"""Queries on rooms."""

from sqlalchemy import BindParameter, Row, Select, String, and_, bindparam, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from confa.auth.caller import Caller
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.database.hot_reads import HotQuery
from confa.database.results import matched_rows
from confa.rooms.models import RoomMemberRow, RoomRow
from confa.rooms.roles import RoomAccess, RoomRole
from confa.rooms.state import RoomState


async def find(session: AsyncSession, name: str, user_id: str) -> RoomState | None:
    """The room with the user's role in it, in one statement by unique key."""
    found = await session.execute(_as_seen_by(user_id).where(RoomRow.name == name))
    row = found.one_or_none()
    return _state(row) if row else None


async def find_fast(database: Database, name: str, user_id: str) -> RoomState | None:
    """As `find`, for the requests that people make most, outside of any transaction."""
    row = await database.hot_row(_ONE_AS_SEEN, user_id, name)
    if row is None:
        return None
    room_id, name, title, access, lobby, encrypted, agents, claimed, role = row
    return RoomState(
        id=room_id,
        name=name,
        title=title,
        access=RoomAccess(access),
        has_lobby=bool(lobby),
        is_encrypted=bool(encrypted),
        is_agents_enabled=bool(agents),
        is_claimed=bool(claimed),
        my_role=RoomRole(role) if role else None,
    )


async def find_page(
    session: AsyncSession, caller: Caller, *, limit: int, after: str, only_mine: bool
) -> list[RoomState]:
    """The rooms the caller may see, or only those the caller belongs to, by name."""
    query = _as_seen_by(caller.user_id).where(RoomRow.claimed_at.is_not(None), RoomRow.name > after)
    if only_mine:
        query = query.where(RoomMemberRow.role.is_not(None))
    elif not caller.is_admin:
        query = query.where(or_(RoomRow.access == RoomAccess.OPEN, RoomMemberRow.role.is_not(None)))
    found = await session.execute(query.order_by(RoomRow.name).limit(limit))
    return [_state(row) for row in found]


async def find_id(session: AsyncSession, name: str) -> str | None:
    return await session.scalar(select(RoomRow.id).where(RoomRow.name == name))


async def create(session: AsyncSession, room: RoomRow, *, owner_id: str | None) -> None:
    """Adds a room; `IntegrityError` when another request made one of that name first."""
    session.add(room)
    await session.flush()
    if owner_id:
        session.add(RoomMemberRow(room_id=room.id, user_id=owner_id, role=RoomRole.OWNER))
        await session.flush()


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


def _as_seen_by(
    user_id: str | BindParameter[str],
) -> Select[str, str, str, RoomAccess, bool, bool, bool, bool, RoomRole | None]:
    mine = and_(RoomMemberRow.room_id == RoomRow.id, RoomMemberRow.user_id == user_id)
    return select(
        RoomRow.id, RoomRow.name, RoomRow.title, RoomRow.access, RoomRow.has_lobby, RoomRow.is_encrypted,
        RoomRow.is_agents_enabled, RoomRow.claimed_at.is_not(None), RoomMemberRow.role,
    ).outerjoin(RoomMemberRow, mine)  # fmt: skip


def _state(row: Row[str, str, str, RoomAccess, bool, bool, bool, bool, RoomRole | None]) -> RoomState:
    return RoomState(*row)


async def lock(session: AsyncSession, room_id: str) -> None:
    """Makes writers of this room's meetings wait for each other, until the transaction ends."""
    await session.execute(select(RoomRow.id).where(RoomRow.id == room_id).with_for_update())


# The text has the user first: the join comes before the condition.
_ONE_AS_SEEN = HotQuery(
    _as_seen_by(bindparam("user_id", type_=String)).where(RoomRow.name == bindparam("name"))
)
