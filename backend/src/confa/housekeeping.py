"""Removing what nobody will ask for any more: at the start, and every minute."""

import asyncio
from datetime import timedelta

from structlog import get_logger

from confa.agents.workers import forget_workers
from confa.audit.log import forget_events
from confa.auth.bans import delete_old_bans
from confa.auth.repository import delete_long_over
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.guests.repository import forget_old_invites
from confa.meetings.events import forget_old_events
from confa.meetings.messages import forget_messages

_log = get_logger(__name__)
_PERIOD_SECONDS = 60
# What is over is still told from what never was, for as long as a cookie or a link could come.
_KEPT = timedelta(days=30)


class Housekeeping:
    """Deletes what is long over: sessions, invitations, events, chat, bans, workers that are gone."""

    def __init__(self, database: Database, *, audit_kept: int | None = None) -> None:
        """`audit_kept` is for how many seconds the audit log keeps an event; without it, for ever."""
        self._database = database
        self._audit_kept = audit_kept

    async def run_forever(self) -> None:
        while True:
            try:
                await self.run_once()
            except Exception:  # noqa: BLE001
                # It is tried again in a minute, and nothing depends on it.
                _log.exception("housekeeping_failed")
            await asyncio.sleep(_PERIOD_SECONDS)

    async def run_once(self) -> None:
        async with self._database.writing() as session:
            await delete_long_over(session, before=utc_now() - _KEPT)
            await forget_old_invites(session, before=utc_now() - _KEPT)
            await delete_old_bans(session)
            await forget_old_events(session)
            await forget_messages(session)
            await forget_workers(session)
            if self._audit_kept is not None:
                await forget_events(session, before=utc_now() - timedelta(seconds=self._audit_kept))
