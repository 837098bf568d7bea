"""Coming to a room: straight in, or into its lobby."""

from confa.entry.schemas import Waiting
from confa.guests.guest import Someone
from confa.lobby.service import LobbyService
from confa.rooms.entry import MustWait, RoomEntryService
from confa.rooms.schemas import RoomToken, TokenRequest


class EntryService:
    """Joins the two: whoever must wait is given a ticket."""

    def __init__(self, tokens: RoomEntryService, lobby: LobbyService) -> None:
        self._tokens = tokens
        self._lobby = lobby

    async def enter(self, someone: Someone, wanted: TokenRequest) -> RoomToken | Waiting:
        try:
            return await self._tokens.issue(someone, wanted)
        except MustWait as wait:
            return Waiting(ticket=await self._lobby.ticket_for(wait))
