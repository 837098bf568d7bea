"""Waiting to be let in, and letting people in."""

from typing import Annotated

from fastapi import Path, Query

from confa.auth.errors import NotSignedIn
from confa.guests.errors import GuestAccessOver
from confa.http.feature_router import feature_router
from confa.http.problems import problems
from confa.lobby.dependencies import Lobby, TicketHolder
from confa.lobby.errors import TicketNotFound
from confa.lobby.models import Decision
from confa.lobby.schemas import TicketStanding, WaitingPerson
from confa.rooms.dependencies import ModeratedRoom
from confa.rooms.errors import ModeratorOnly, RoomNotFound

router = feature_router(tags=["lobby"])
_DIRECTING = (NotSignedIn, ModeratorOnly, RoomNotFound)

Ticket = Annotated[
    str, Path(pattern=r"^[A-Za-z0-9]{1,32}$", description="From the answer that said to wait.")
]
Wait = Annotated[int, Query(ge=0, le=30, description="Seconds to wait for news; 0 answers at once.")]


@router.get("/lobby/{ticket}", responses=problems(NotSignedIn, GuestAccessOver, TicketNotFound))
async def follow_ticket(
    ticket: Ticket, holder: TicketHolder, lobby: Lobby, wait: Wait = 25
) -> TicketStanding:
    """How it stands with the own ticket, told as soon as it changes. Not asked for a minute, it is gone."""
    return TicketStanding(status=await lobby.follow(holder, ticket, within=wait))


@router.get("/rooms/{room}/lobby", responses=problems(*_DIRECTING))
async def list_waiting(room: ModeratedRoom, lobby: Lobby) -> list[WaitingPerson]:
    """Who waits to be let in, the first one first."""
    return await lobby.waiting(room)


@router.post(
    "/rooms/{room}/lobby/{ticket}/admit", status_code=204, responses=problems(*_DIRECTING, TicketNotFound)
)
async def admit_from_lobby(room: ModeratedRoom, ticket: Ticket, lobby: Lobby) -> None:
    """Lets somebody in, for as long as the meeting goes on."""
    await lobby.decide(room, ticket, Decision.ADMITTED)


@router.post(
    "/rooms/{room}/lobby/{ticket}/refuse", status_code=204, responses=problems(*_DIRECTING, TicketNotFound)
)
async def refuse_in_lobby(room: ModeratedRoom, ticket: Ticket, lobby: Lobby) -> None:
    """Does not let somebody in, who is told so."""
    await lobby.decide(room, ticket, Decision.REFUSED)
