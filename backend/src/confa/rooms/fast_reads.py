"""What people ask of rooms all the time, outside of any transaction."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    String,
    and_,
    bindparam,
    case,
    literal_column,
    null,
    or_,
    select,
)

from confa.auth.caller import Caller
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.database.hot_queries import HotQuery
from confa.guests.models import GuestRow, InviteRow
from confa.guests.standing import MAY_STAY, standing_at
from confa.meetings.models import MeetingRow, RemovalRow
from confa.meetings.occupancy import present_in_room
from confa.rooms.attendee import Attendee
from confa.rooms.models import RoomMemberRow, RoomRow, SelfStateRow
from confa.rooms.repository import COLUMNS, as_seen_by
from confa.rooms.roles import RoomAccess, RoomRole
from confa.rooms.state import RoomState
from confa_agent_protocol.identities import is_guest

_AS_SEEN = as_seen_by(bindparam("user_id", type_=String))
_OPEN: ColumnElement[str] = literal_column(f"'{RoomAccess.OPEN.value}'")
_YES: ColumnElement[int] = literal_column("1")
_COUNTED = _AS_SEEN.add_columns(present_in_room(RoomRow.id))

_USER = bindparam("user_id", type_=String)
_ATTENDED = (
    _AS_SEEN.add_columns(
        SelfStateRow.agents_may_hear,
        case((SelfStateRow.hand_meeting_id == MeetingRow.id, SelfStateRow.hand_raised_ms)),
        RemovalRow.person_id.is_not(None),
    )
    .outerjoin(MeetingRow, and_(MeetingRow.room_id == RoomRow.id, MeetingRow.ended_at.is_(None)))
    .outerjoin(SelfStateRow, and_(SelfStateRow.room_id == RoomRow.id, SelfStateRow.user_id == _USER))
    .outerjoin(RemovalRow, and_(RemovalRow.meeting_id == MeetingRow.id, RemovalRow.person_id == _USER))
)

# Guests have no role, and their own row for what they say about themselves.
_GUEST = bindparam("guest_id", type_=String)
_GUEST_ATTENDED = (
    select(
        *COLUMNS,
        null(),
        GuestRow.agents_may_hear,
        case((GuestRow.hand_meeting_id == MeetingRow.id, GuestRow.hand_raised_ms)),
        RemovalRow.person_id.is_not(None),
    )
    .join(InviteRow, InviteRow.room_id == RoomRow.id)
    .join(GuestRow, GuestRow.invite_id == InviteRow.id)
    .outerjoin(MeetingRow, and_(MeetingRow.room_id == RoomRow.id, MeetingRow.ended_at.is_(None)))
    .outerjoin(RemovalRow, and_(RemovalRow.meeting_id == MeetingRow.id, RemovalRow.person_id == GuestRow.id))
    .where(GuestRow.id == _GUEST, MAY_STAY)
)

_ONE = HotQuery(_AS_SEEN.where(RoomRow.name == bindparam("name")))
_ONE_ATTENDED = HotQuery(_ATTENDED.where(RoomRow.name == bindparam("name")))
_ONE_GUEST = HotQuery(_GUEST_ATTENDED.where(RoomRow.name == bindparam("name")))
_ONE_COUNTED = HotQuery(_COUNTED.where(RoomRow.name == bindparam("name")))
_PAGE = HotQuery(
    _COUNTED.where(
        RoomRow.claimed_at.is_not(None),
        RoomRow.name > bindparam("after"),
        or_(
            RoomMemberRow.role.is_not(None),
            and_(RoomRow.access == _OPEN, bindparam("sees_open", type_=Integer) == _YES),
            bindparam("sees_all", type_=Integer) == _YES,
        ),
    )
    .order_by(RoomRow.name)
    .limit(bindparam("max_rows", type_=Integer))
)


async def find_attendee(database: Database, name: str, person_id: str) -> Attendee | None:
    """As `find`, with what is kept of the person for the meeting that is running.

    Nothing also for a guest who is none any more, or not of this room.
    """
    if is_guest(person_id):
        row = await database.hot_row(_ONE_GUEST, guest_id=person_id, name=name, **standing_at(utc_now()))
    else:
        row = await database.hot_row(_ONE_ATTENDED, user_id=person_id, name=name)
    return _attendee(row, of_guest=is_guest(person_id)) if row else None


def _attendee(row: tuple[Any, ...], *, of_guest: bool) -> Attendee:
    may_hear, hand, is_removed = row[-3:]
    return Attendee(
        room=_state(row[:-3]),
        is_guest=of_guest,
        agents_may_hear=may_hear is None or bool(may_hear),
        hand_raised_ms=hand,
        is_removed=bool(is_removed),
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
    database: Database, caller: Caller, *, limit: int, after: str, only_mine: bool
) -> list[tuple[RoomState, int]]:
    """The rooms the caller may see, or only those the caller belongs to, by name, with how many are there."""
    rows = await database.hot_rows(
        _PAGE,
        user_id=caller.user_id,
        after=after,
        sees_open=int(not only_mine),
        sees_all=int(caller.is_admin and not only_mine),
        max_rows=limit,
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
