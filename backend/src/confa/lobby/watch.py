"""Waiting for news of tickets: one look at the database for all who wait in this process.

The truth is the database, so it does not matter which process a moderator's command reaches.
"""

import asyncio
from contextlib import suppress

from structlog import get_logger

from confa.background import Background
from confa.database.database import Database
from confa.lobby.repository import circumstances_of
from confa.lobby.schemas import Standing
from confa.lobby.standings import standing_of

_log = get_logger(__name__)
_PERIOD_SECONDS = 0.5


class LobbyWatch:
    """Looks twice a second while anybody waits, and not at all while nobody does."""

    def __init__(self, database: Database, background: Background) -> None:
        self._database = database
        self._background = background
        self._waiting: dict[str, set[asyncio.Future[Standing]]] = {}
        self._is_looking = False
        self._is_stopping = False
        self._look_now = asyncio.Event()

    async def news_of(self, ticket_id: str, *, within: float) -> Standing:
        """How it stands as soon as that is not `waiting` any more, or after so many seconds."""
        if self._is_stopping:
            return Standing.WAITING
        news: asyncio.Future[Standing] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(ticket_id, set()).add(news)
        self._start()
        try:
            async with asyncio.timeout(within):
                return await news
        except TimeoutError:
            return Standing.WAITING
        finally:
            self._give_up(ticket_id, news)

    def look_now(self) -> None:
        """Something was decided in this process: nobody need wait for the next look."""
        self._look_now.set()

    def stop(self) -> None:
        """Nobody is kept waiting any more; whoever asks again is answered by the next process."""
        self._is_stopping = True
        for news in set().union(*self._waiting.values()):
            if not news.done():
                news.set_result(Standing.WAITING)

    def _start(self) -> None:
        if not self._is_looking:
            self._is_looking = True
            self._background.start(self._look_on(), name="lobby_watch")

    def _give_up(self, ticket_id: str, news: asyncio.Future[Standing]) -> None:
        waiting = self._waiting.get(ticket_id, set())
        waiting.discard(news)
        if not waiting:
            self._waiting.pop(ticket_id, None)

    async def _look_on(self) -> None:
        try:
            while self._waiting:
                with suppress(TimeoutError):
                    async with asyncio.timeout(_PERIOD_SECONDS):
                        await self._look_now.wait()
                self._look_now.clear()
                await self._look()
        finally:
            self._is_looking = False

    async def _look(self) -> None:
        asked = list(self._waiting)
        try:
            async with self._database.reading() as session:
                found = await circumstances_of(session, asked)
        except Exception:  # noqa: BLE001
            # Whoever waits goes on waiting, and the next look may find the database again.
            _log.exception("lobby_not_seen")
            return
        standings = {row[0].id: standing_of(row) for row in found}
        for ticket_id in asked:
            # A ticket that is no more belonged to an account that is no more.
            self._tell(ticket_id, standings.get(ticket_id, Standing.CLOSED))

    def _tell(self, ticket_id: str, standing: Standing) -> None:
        if standing is not Standing.WAITING:
            for news in self._waiting.get(ticket_id, set()):
                if not news.done():
                    news.set_result(standing)
