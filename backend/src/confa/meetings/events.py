"""Remembering which events of the SFU were taken."""

from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from confa.database.clock import utc_now
from confa.meetings.models import WebhookEventRow

# The SFU repeats an event for minutes at most.
_KEPT = timedelta(days=1)


class EventTakenBeforeError(Exception):
    """The SFU has sent an event again; nothing of the transaction may be kept."""


async def record_event_once(session: AsyncSession, event_id: str) -> None:
    """Raises `EventTakenBeforeError` for an event that was taken before."""
    session.add(WebhookEventRow(id=event_id[:64]))
    try:
        await session.flush()
    except IntegrityError as error:
        raise EventTakenBeforeError from error


async def forget_old_events(session: AsyncSession) -> None:
    await session.execute(delete(WebhookEventRow).where(WebhookEventRow.received_at < utc_now() - _KEPT))
