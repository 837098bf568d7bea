"""Taking away the tickets of people who have gone without a word."""

import asyncio

from structlog import get_logger

from confa.database.database import Database
from confa.lobby.hints import LobbyHints
from confa.lobby.repository import forget_unasked

_log = get_logger(__name__)
_PERIOD_SECONDS = 15


class LobbyUpkeep:
    """Several processes may do this at once."""

    def __init__(self, database: Database, hints: LobbyHints) -> None:
        self._database = database
        self._hints = hints

    async def run_forever(self) -> None:
        while True:
            try:
                await self.run_once()
            except Exception:  # noqa: BLE001
                # It is tried again soon; lists leave those tickets out meanwhile.
                _log.exception("lobby_upkeep_failed")
            await asyncio.sleep(_PERIOD_SECONDS)

    async def run_once(self) -> None:
        async with self._database.writing() as session:
            rooms = await forget_unasked(session)
        for room in rooms:
            self._hints.tell_soon(room)
