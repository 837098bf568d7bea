"""Taking workers' events: each id once, also when two processes are told at the same time."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from confa.agent_events import recorders, repository
from confa.agent_events.schemas import Taken
from confa.agents import workers
from confa.agents.metrics import AgentMetrics
from confa.agents.models import AgentSessionRow
from confa.agents.returns import Returns
from confa.database.database import Database
from confa.live.changes import AgentReported
from confa.live.reporter import LiveReporter
from confa_agent_protocol.worker_events import StateEvent, TurnEvent, WorkerEvent, WorkerReport

Record = Callable[[AsyncSession, AgentSessionRow, Any], Awaitable[None]]
_RECORDERS: dict[str, Record] = {
    "turn": recorders.turn,
    "state": recorders.state,
    "error": recorders.error,
    "note": recorders.note,
    "message": recorders.message,
}
_TRIES = 5


class AgentEventService:
    """Writes a batch down in one transaction, then tells who wants to know."""

    def __init__(
        self, database: Database, metrics: AgentMetrics, returns: Returns, reporter: LiveReporter
    ) -> None:
        self._database = database
        self._metrics = metrics
        self._returns = returns
        self._reporter = reporter

    async def take(self, batch: Sequence[WorkerReport]) -> Taken:
        new, known = await self._write_down(batch)
        for event in known:
            if isinstance(event, TurnEvent):
                self._metrics.observe(event)
            if report := _for_watchers(event):
                await self._reporter.agent_reported(report)
        if any(isinstance(event, WorkerEvent) for event in known):
            await self._returns.begin_everywhere()
        return Taken(accepted=len(known), repeated=len(batch) - len(new), unknown=len(new) - len(known))

    async def _write_down(
        self, batch: Sequence[WorkerReport]
    ) -> tuple[list[WorkerReport], list[WorkerReport]]:
        for _ in range(_TRIES - 1):
            try:
                return await self._write_once(batch)
            except IntegrityError:
                # Somebody else took one of them in the same moment; now that can be seen.
                continue
        return await self._write_once(batch)

    async def _write_once(
        self, batch: Sequence[WorkerReport]
    ) -> tuple[list[WorkerReport], list[WorkerReport]]:
        """The events that are new, and those among them that belong to somebody here."""
        by_id = {event.id: event for event in reversed(batch)}
        async with self._database.writing() as session:
            ids = await repository.claim(session, by_id)
            new = [event for event in by_id.values() if event.id in ids]
            return new, await _record(session, sorted(new, key=lambda event: event.at))


async def _record(session: AsyncSession, events: Sequence[WorkerReport]) -> list[WorkerReport]:
    wanted = {event.agent_session_id for event in events if not isinstance(event, WorkerEvent)}
    found = await repository.find_sessions(session, wanted)
    known: list[WorkerReport] = []
    for event in events:
        if isinstance(event, WorkerEvent):
            await workers.report(session, event)
        else:
            row, room = found.get(event.agent_session_id, (None, None))
            if row is None or room != event.room:
                continue
            await _RECORDERS[event.type](session, row, event)
        known.append(event)
    return known


def _for_watchers(event: WorkerReport) -> AgentReported | None:
    """What those who watch the room see of it."""
    match event:
        case StateEvent():
            return AgentReported(
                room=event.room, identity=event.agent_identity,
                state=event.state, is_muted=event.is_muted, focus=event.focus,
            )  # fmt: skip
        case TurnEvent() if event.voice_to_voice_ms is not None:
            return AgentReported(
                room=event.room, identity=event.agent_identity, voice_to_voice_ms=event.voice_to_voice_ms
            )
        case _:
            return None
