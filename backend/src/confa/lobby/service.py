"""The rules of the lobby: who waits there, and who lets them in."""

from sqlalchemy.ext.asyncio import AsyncSession

from confa.auth.caller import Caller
from confa.auth.tokens import GuestClaims
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.guests.access import GuestAccess
from confa.guests.guest import Guest
from confa.lobby import repository
from confa.lobby.errors import TicketNotFound
from confa.lobby.hints import LobbyHints
from confa.lobby.models import Decision, LobbyTicketRow
from confa.lobby.schemas import Standing, WaitingPerson
from confa.lobby.standings import standing_of
from confa.lobby.watch import LobbyWatch
from confa.meetings.admissions import remember_admission
from confa.meetings.recording import open_meeting
from confa.rooms import acts
from confa.rooms.entry import MustWait
from confa.rooms.permissions import RoomOfCaller
from confa.rooms.repository import lock


class LobbyService:
    """Gives out tickets, says how they stand, and takes what moderators decide."""

    def __init__(self, database: Database, guests: GuestAccess, watch: LobbyWatch, hints: LobbyHints) -> None:
        self._database = database
        self._guests = guests
        self._watch = watch
        self._hints = hints

    async def ticket_for(self, wait: MustWait) -> str:
        """The person's ticket: the one under which he waits already, or a new one."""
        async with self._database.writing() as session:
            await lock(session, wait.room.id)
            found = await repository.find_of_person(session, wait.room.id, wait.someone.person_id)
            if found and _still_waits(found):
                found.last_asked_at, found.display_name = utc_now(), wait.display_name
                return found.id
            if found:
                await session.delete(found)
                await session.flush()
            ticket = _new_ticket(wait)
            session.add(ticket)
        self._hints.tell_soon(wait.room.name)
        return ticket.id

    async def follow(self, holder: Caller | GuestClaims, ticket_id: str, *, within: float) -> Standing:
        """How it stands now, or as soon as it is not `waiting` any more; `TicketNotFound` when it is gone."""
        async with self._database.writing() as session:
            is_there = await repository.note_asked(session, ticket_id, holder.person_id)
            found = await repository.circumstances_of(session, [ticket_id])
        if not is_there or not found:
            if isinstance(holder, GuestClaims):
                await self._guests.require_guest(holder)
            raise TicketNotFound
        standing = standing_of(found[0])
        if standing is Standing.WAITING and within > 0:
            return await self._watch.news_of(ticket_id, within=within)
        return standing

    async def waiting(self, room: RoomOfCaller) -> list[WaitingPerson]:
        """Who waits, the first one first."""
        async with self._database.reading() as session:
            found = await repository.circumstances_in(session, room.id)
        waiting = [row[0] for row in found if standing_of(row) is Standing.WAITING]
        return [WaitingPerson.model_validate(ticket) for ticket in waiting]

    async def decide(self, room: RoomOfCaller, ticket_id: str, decision: Decision) -> None:
        """Lets the person in for this meeting, or not; the same decision again changes nothing."""
        async with self._database.writing() as session:
            await lock(session, room.id)
            ticket, standing = await _in_room(session, room, ticket_id)
            if ticket.decision is decision:
                return
            if standing is not Standing.WAITING:
                raise TicketNotFound
            ticket.decision = decision
            if decision is Decision.ADMITTED:
                meeting = await open_meeting(session, room.id, at=utc_now())
                await remember_admission(session, meeting.id, ticket.person_id)
            _record(session, room, ticket)
        self._watch.look_now()
        self._hints.tell_soon(room.name)


async def _in_room(
    session: AsyncSession, room: RoomOfCaller, ticket_id: str
) -> tuple[LobbyTicketRow, Standing]:
    found = await repository.circumstances_of(session, [ticket_id])
    if not found or found[0][0].room_id != room.id:
        raise TicketNotFound
    return found[0][0], standing_of(found[0])


def _record(session: AsyncSession, room: RoomOfCaller, ticket: LobbyTicketRow) -> None:
    acts.record_in(
        session, room, "lobby.admit" if ticket.decision is Decision.ADMITTED else "lobby.refuse",
        kind="user" if ticket.user_id else "guest", target_id=ticket.person_id, name=ticket.display_name,
    )  # fmt: skip


def _still_waits(ticket: LobbyTicketRow) -> bool:
    return ticket.decision is Decision.WAITING and ticket.last_asked_at > utc_now() - repository.KEPT


def _new_ticket(wait: MustWait) -> LobbyTicketRow:
    is_guest = isinstance(wait.someone, Guest)
    return LobbyTicketRow(
        room_id=wait.room.id,
        person_id=wait.someone.person_id,
        user_id=None if is_guest else wait.someone.person_id,
        display_name=wait.display_name,
    )
