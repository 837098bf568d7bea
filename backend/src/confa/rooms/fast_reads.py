"""What people ask of rooms all the time, outside of any transaction."""

from typing import Any

from sqlalchemy import ColumnElement, Integer, String, bindparam, literal_column, or_

from confa.auth.caller import Caller
from confa.database.database import Database
from confa.database.hot_reads import HotQuery
from confa.meetings.occupancy import present_in_room
from confa.rooms.models import RoomMemberRow, RoomRow
from confa.rooms.repository import as_seen_by
from confa.rooms.roles import RoomAccess, RoomRole
from confa.rooms.state import RoomState

_AS_SEEN = as_seen_by(bindparam("user_id", type_=String))
_OPEN: ColumnElement[str] = literal_column(f"'{RoomAccess.OPEN.value}'")
_COUNTED = _AS_SEEN.add_columns(present_in_room(RoomRow.id))

_ONE = HotQuery(_AS_SEEN.where(RoomRow.name == bindparam("name")))
_ONE_COUNTED = HotQuery(_COUNTED.where(RoomRow.name == bindparam("name")))
_PAGE = HotQuery(
    _COUNTED.where(
        RoomRow.claimed_at.is_not(None),
        RoomRow.name > bindparam("after"),
        or_(
            RoomRow.access == _OPEN,
            RoomMemberRow.role.is_not(None),
            bindparam("sees_all", type_=Integer) == literal_column("1"),
        ),
    )
    .order_by(RoomRow.name)
    .limit(bindparam("max_rows", type_=Integer))
)


async def find(database: Database, name: str, user_id: str) -> RoomState | None:
    """The room with the user's role in it."""
    row = await database.hot_row(_ONE, user_id=user_id, name=name)
    return _state(row) if row else None


async def find_counted(database: Database, name: str, user_id: str) -> tuple[RoomState, int] | None:
    """As `find`, with how many are in the room now."""
    row = await database.hot_row(_ONE_COUNTED, user_id=user_id, name=name)
    return (_state(row[:-1]), row[-1]) if row else None


async def find_page(
    database: Database, caller: Caller, *, limit: int, after: str
) -> list[tuple[RoomState, int]]:
    """The rooms the caller may see, by name, with how many are in each now."""
    rows = await database.hot_rows(
        _PAGE, user_id=caller.user_id, after=after, sees_all=int(caller.is_admin), max_rows=limit
    )
    return [(_state(row[:-1]), row[-1]) for row in rows]


def _state(row: tuple[Any, ...]) -> RoomState:
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
