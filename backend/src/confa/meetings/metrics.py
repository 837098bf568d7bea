"""Metrics of meetings, counted in the database when they are asked for."""

from math import nan

from prometheus_client import CollectorRegistry, Gauge
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from confa.database.database import Database
from confa.meetings.models import AttendanceRow, MeetingRow


class MeetingMetrics:
    """What is live now, the same in every process."""

    def __init__(self, database: Database, registry: CollectorRegistry) -> None:
        self._database = database
        self._meetings = Gauge("confa_meetings", "Meetings that are running.", registry=registry)
        self._participants = Gauge(
            "confa_participants", "Participants that are in running meetings, agents too.", registry=registry
        )

    async def refresh(self) -> None:
        """Counts anew; not a number while the database does not answer, so that the rest is still told."""
        try:
            meetings, participants = await self._count()
        except (SQLAlchemyError, OSError):
            meetings = participants = nan
        self._meetings.set(meetings)
        self._participants.set(participants)

    async def _count(self) -> tuple[float, float]:
        running = select(func.count(MeetingRow.id)).where(MeetingRow.ended_at.is_(None))
        present = (
            select(func.count(AttendanceRow.participant_sid))
            .join(MeetingRow, MeetingRow.id == AttendanceRow.meeting_id)
            .where(MeetingRow.ended_at.is_(None), AttendanceRow.left_at.is_(None))
        )
        async with self._database.reading() as session:
            return await session.scalar(running) or 0, await session.scalar(present) or 0
