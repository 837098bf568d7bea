"""Remembering which events of the SFU were taken."""

from datetime import timedelta

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from confa.database.clock import utc_now
from confa.meetings.models import WebhookEventRow

# The SFU repeats an event for minutes at most.
_KEPT = timedelta(days=1)


async def record_event_once(session: AsyncSession, event_id: str) -> None:
    """Raises `IntegrityError` for an event that was taken before."""
    session.add(WebhookEventRow(id=event_id[:64]))
    await session.flush()


async def forget_old_events(session: AsyncSession) -> None:
    await session.execute(delete(WebhookEventRow).where(WebhookEventRow.received_at < utc_now() - _KEPT))
