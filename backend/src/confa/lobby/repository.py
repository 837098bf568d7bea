"""Queries on tickets. Whoever decides on them holds the room's lock."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Row, String, and_, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from confa.database.clock import utc_now
from confa.database.results import matched_rows
from confa.guests.models import GuestRow, InviteRow
from confa.guests.standing import MAY_STAY, standing_at
from confa.lobby.models import LobbyTicketRow
from confa.meetings.endings import has_ended_since
from confa.rooms.models import RoomMemberRow, RoomRow
from confa.rooms.roles import RoomAccess, RoomRole

KEPT = timedelta(seconds=60)
"""How long a ticket is kept when nobody asks how it stands."""

Circumstances = Row[LobbyTicketRow, RoomAccess | None, bool | None, RoomRole | None, bool, bool | None]
_CIRCUMSTANCES = (
    select(
        LobbyTicketRow,
        RoomRow.access,
        RoomRow.has_lobby,
        RoomMemberRow.role,
        has_ended_since(
            LobbyTicketRow.since, LobbyTicketRow.room_id, too_late=bindparam("too_late", type_=String)
        ),
        MAY_STAY,
    )
    .outerjoin(RoomRow, RoomRow.id == LobbyTicketRow.room_id)
    .outerjoin(
        RoomMemberRow,
        and_(RoomMemberRow.room_id == RoomRow.id, RoomMemberRow.user_id == LobbyTicketRow.user_id),
    )
    .outerjoin(GuestRow, GuestRow.id == LobbyTicketRow.person_id)
    .outerjoin(InviteRow, InviteRow.id == GuestRow.invite_id)
)


async def find_of_person(session: AsyncSession, room_id: str, person_id: str) -> LobbyTicketRow | None:
    query = select(LobbyTicketRow).where(
        LobbyTicketRow.room_id == room_id, LobbyTicketRow.person_id == person_id
    )
    return (await session.scalars(query)).one_or_none()


async def note_asked(session: AsyncSession, ticket_id: str, person_id: str) -> bool:
    """Keeps the ticket for another while; false when it is gone, or somebody else's."""
    now = utc_now()
    statement = update(LobbyTicketRow).where(
        LobbyTicketRow.id == ticket_id,
        LobbyTicketRow.person_id == person_id,
        LobbyTicketRow.last_asked_at > now - KEPT,
    )
    return matched_rows(await session.execute(statement.values(last_asked_at=now))) == 1


async def circumstances_of(session: AsyncSession, ticket_ids: Sequence[str]) -> Sequence[Circumstances]:
    """The tickets that are there, each with all that its standing depends on."""
    return await _circumstances(session, LobbyTicketRow.id.in_(ticket_ids), utc_now())


async def circumstances_in(session: AsyncSession, room_id: str) -> Sequence[Circumstances]:
    """As `circumstances_of`, for all tickets of a room, who came first before the others."""
    return await _circumstances(session, LobbyTicketRow.room_id == room_id, utc_now())


async def forget_unasked(session: AsyncSession) -> set[str]:
    """Removes tickets nobody asks for any more; the names of the rooms where somebody waited."""
    is_gone = LobbyTicketRow.last_asked_at <= utc_now() - KEPT
    names = select(RoomRow.name).join(LobbyTicketRow, LobbyTicketRow.room_id == RoomRow.id)
    found = set((await session.scalars(names.where(is_gone))).all())
    await session.execute(delete(LobbyTicketRow).where(is_gone))
    return found


async def _circumstances(
    session: AsyncSession, wanted: ColumnElement[bool], now: datetime
) -> Sequence[Circumstances]:
    query = _CIRCUMSTANCES.where(wanted, LobbyTicketRow.last_asked_at > now - KEPT)
    return (await session.execute(query.order_by(LobbyTicketRow.id), standing_at(now))).all()
