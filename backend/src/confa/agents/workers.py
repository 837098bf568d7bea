"""Which workers are alive, by what they report every few seconds.

Kept in the database: every process of the API has to know, whichever was told.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.agents.models import AgentWorkerRow, WorkerEventRow
from confa.database.clock import utc_now
from confa_agent_protocol.worker_events import WorkerEvent

ALIVE_FOR = timedelta(seconds=15)
_KEPT = timedelta(hours=1)
# A worker repeats an event until it is taken, for as long as it lives.
_EVENTS_KEPT = timedelta(days=7)


async def report(session: AsyncSession, event: WorkerEvent) -> None:
    providers = [provider.model_dump(by_alias=True) for provider in event.providers]
    await session.merge(
        AgentWorkerRow(
            id=event.worker_id, seen_at=utc_now(), jobs=event.jobs, load=event.load,
            version=event.version, providers=providers,
        )
    )  # fmt: skip


async def is_any_alive(session: AsyncSession) -> bool:
    alive = select(exists().where(AgentWorkerRow.seen_at > utc_now() - ALIVE_FOR))
    return bool(await session.scalar(alive))


async def find_workers(session: AsyncSession) -> Sequence[AgentWorkerRow]:
    """The workers of the last hour, those that reported last first."""
    query = select(AgentWorkerRow).where(AgentWorkerRow.seen_at > utc_now() - _KEPT)
    return (await session.scalars(query.order_by(AgentWorkerRow.seen_at.desc(), AgentWorkerRow.id))).all()


async def forget_workers(session: AsyncSession) -> None:
    """Removes workers that are gone, and the ids of events that will not be sent again."""
    await session.execute(delete(WorkerEventRow).where(WorkerEventRow.received_at < utc_now() - _EVENTS_KEPT))
    await session.execute(delete(AgentWorkerRow).where(AgentWorkerRow.seen_at < utc_now() - _KEPT))


def is_alive(seen_at: datetime) -> bool:
    return seen_at > utc_now() - ALIVE_FOR
