"""Metrics of agents: how long their answers take, and how many there are."""

from math import nan

from prometheus_client import CollectorRegistry, Gauge, Histogram
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from confa.agents.models import AgentSessionRow
from confa.agents.states import SessionState
from confa.database.database import Database
from confa_agent_protocol.worker_events import TurnEvent

_BUCKETS = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.2, 1.5, 2, 3, 5, 10)
_PARTS = {
    "end_of_turn": "end_of_turn_ms",
    "stt": "stt_ms",
    "llm_first_token": "llm_first_token_ms",
    "tts_first_audio": "tts_first_audio_ms",
    "voice_to_voice": "voice_to_voice_ms",
}
_SHOWN = (SessionState.JOINING, SessionState.PRESENT, SessionState.RETURNING)


class AgentMetrics:
    """Turns as this process was told of them; agents as the database has them."""

    def __init__(self, database: Database, registry: CollectorRegistry) -> None:
        self._database = database
        self._seconds = Histogram(
            "confa_voice_turn_seconds", "Delays of an agent's answer, by part; voice_to_voice is the whole.",
            ("part", "is_interrupted"), registry=registry, buckets=_BUCKETS,
        )  # fmt: skip
        self._agents = Gauge(
            "confa_agents", "Agents that belong in rooms, by state.", ("state",), registry=registry
        )

    def observe(self, turn: TurnEvent) -> None:
        for part, name in _PARTS.items():
            milliseconds = getattr(turn, name)
            if milliseconds is not None:
                is_interrupted = str(turn.is_interrupted).lower()
                self._seconds.labels(part, is_interrupted).observe(milliseconds / 1000)

    async def refresh(self) -> None:
        """Counts the agents anew; not a number while the database does not answer."""
        try:
            counts = await self._count()
        except (SQLAlchemyError, OSError):
            counts = dict.fromkeys(_SHOWN, nan)
        for state in _SHOWN:
            self._agents.labels(state.value).set(counts.get(state, 0))

    async def _count(self) -> dict[SessionState, float]:
        query = select(AgentSessionRow.state, func.count()).where(AgentSessionRow.state.in_(_SHOWN))
        async with self._database.reading() as session:
            found = await session.execute(query.group_by(AgentSessionRow.state))
        return {state: number for state, number in found.all()}  # noqa: C416 (rows are not pairs to mypy)
