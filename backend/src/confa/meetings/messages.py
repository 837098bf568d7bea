"""The chat of a meeting, kept until it ends for those who come later."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.database.clock import utc_now
from confa.meetings.models import MeetingRow, MessageRow
from confa.meetings.recording import CONTINUES_WITHIN


async def find_message(session: AsyncSession, meeting_id: str, message_id: str) -> MessageRow | None:
    query = select(MessageRow).where(MessageRow.meeting_id == meeting_id, MessageRow.message_id == message_id)
    return (await session.scalars(query)).one_or_none()


async def find_messages(
    session: AsyncSession, meeting_id: str, *, limit: int, after: str
) -> Sequence[MessageRow]:
    """The messages of a meeting in the order they came."""
    query = select(MessageRow).where(MessageRow.meeting_id == meeting_id, MessageRow.id > after)
    return (await session.scalars(query.order_by(MessageRow.id).limit(limit))).all()


async def forget_messages(session: AsyncSession) -> None:
    """Removes the messages of meetings that have ended and will not go on."""
    ended = select(MeetingRow.id).where(MeetingRow.ended_at < utc_now() - CONTINUES_WITHIN)
    await session.execute(delete(MessageRow).where(MessageRow.meeting_id.in_(ended)))
