"""Everything about agents in one picture, for administrators."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from structlog import get_logger

from confa.agent_admin import repository
from confa.agent_admin.schemas import AgentError, AgentsOverview, AgentWorker, RunningAgent, WorkerProvider
from confa.agent_admin.turns import summed_up
from confa.agents import workers
from confa.agents.live import by_session
from confa.agents.models import AgentSessionRow, AgentTurnRow, AgentWorkerRow
from confa.agents.rows import AgentRows
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveKitGateway, LiveParticipant
from confa_agent_protocol.worker_events import ProviderState

_log = get_logger(__name__)
_DAY = timedelta(days=1)


class AgentAdminService:
    """What is kept, with what agents say of themselves when the SFU answers."""

    def __init__(self, database: Database, gateway: LiveKitGateway, rows: AgentRows) -> None:
        self._database = database
        self._gateway = gateway
        self._rows = rows

    async def overview(self) -> AgentsOverview:
        since = utc_now() - _DAY
        async with self._database.reading() as session:
            running = await repository.find_running(session)
            turns = await repository.find_turns(session, [row.id for row, _ in running], since=since)
            known = await workers.find_workers(session)
            errors = await repository.find_errors(session, since=since)
        live = await self._live({room for _, room in running})
        return AgentsOverview(
            agents=[self._agent(row, room, live.get(row.id), turns[row.id]) for row, room in running],
            workers=[_worker(row) for row in known],
            errors=[
                AgentError(
                    id=error.id, at=error.at, room=room, role=role, code=error.code, detail=error.detail,
                    provider=error.provider,
                )
                for error, role, room in errors
            ],
        )  # fmt: skip

    def _agent(
        self,
        row: AgentSessionRow,
        room: str,
        live: LiveParticipant | None,
        turns: Sequence[AgentTurnRow],
    ) -> RunningAgent:
        shown = self._rows.row(row, live)
        return RunningAgent(
            **shown.model_dump(by_alias=False), room=room, invited_at=row.invited_at, returns=row.returns,
            turns=summed_up(turns),
        )  # fmt: skip

    async def _live(self, rooms: Iterable[str]) -> Mapping[str, LiveParticipant]:
        """The agents that are in these rooms, by invitation; none when the SFU is away."""
        try:
            found = await asyncio.gather(*(self._gateway.list_participants(room) for room in rooms))
        except SfuUnavailable:
            _log.warning("agents_overview_without_sfu")
            return {}
        return {key: agents[0] for present in found for key, agents in by_session(present).items()}


def _worker(row: AgentWorkerRow) -> AgentWorker:
    providers = [ProviderState.model_validate(provider) for provider in row.providers]
    return AgentWorker(
        id=row.id,
        is_alive=workers.is_alive(row.seen_at),
        seen_at=row.seen_at,
        jobs=row.jobs,
        load=row.load,
        version=row.version,
        providers=[WorkerProvider.model_validate(provider) for provider in providers],
    )
