"""Asking the database, the media server and the agents' workers how they are."""

import asyncio
import time
from collections.abc import Sequence
from importlib.metadata import version

from sqlalchemy.exc import SQLAlchemyError

from confa.agents import workers
from confa.agents.models import AgentWorkerRow
from confa.database.database import Database
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveKitGateway
from confa.system_health.schemas import PartHealth, SystemHealth
from confa_agent_protocol.worker_events import ProviderState

_DATABASE_PATIENCE_SECONDS = 2


class SystemHealthService:
    """Answers whatever is down: that is when somebody looks."""

    def __init__(self, database: Database, gateway: LiveKitGateway) -> None:
        self._database = database
        self._gateway = gateway

    async def look(self) -> SystemHealth:
        parts = await asyncio.gather(self._look_at_database(), self._look_at_sfu(), self._look_at_workers())
        return SystemHealth(version=version("confa"), parts=list(parts))

    async def _look_at_database(self) -> PartHealth:
        began = time.monotonic()
        try:
            async with asyncio.timeout(_DATABASE_PATIENCE_SECONDS):
                described = await self._database.describe()
        except (SQLAlchemyError, OSError, TimeoutError):
            return PartHealth(name="database", status="down", problem="database_unreachable")
        return PartHealth(name="database", status="ok", detail=described, answer_ms=_since(began))

    async def _look_at_sfu(self) -> PartHealth:
        began = time.monotonic()
        try:
            await self._gateway.list_rooms()
        except SfuUnavailable:
            return PartHealth(name="media_server", status="down", problem="media_server_unreachable")
        return PartHealth(name="media_server", status="ok", answer_ms=_since(began))

    async def _look_at_workers(self) -> PartHealth:
        try:
            async with asyncio.timeout(_DATABASE_PATIENCE_SECONDS), self._database.reading() as session:
                known = await workers.find_workers(session)
        except (SQLAlchemyError, OSError, TimeoutError):
            return PartHealth(name="agent_workers", status="down", problem="database_unreachable")
        return _workers([row for row in known if workers.is_alive(row.seen_at)])


def _workers(alive: Sequence[AgentWorkerRow]) -> PartHealth:
    if not alive:
        return PartHealth(name="agent_workers", status="down", problem="no_agent_worker", count=0)
    failing = {said for row in alive for provider in row.providers if (said := _fault(provider))}
    if failing:
        return PartHealth(
            name="agent_workers", status="warning", problem="provider_failing", count=len(alive),
            detail="; ".join(sorted(failing)),
        )  # fmt: skip
    return PartHealth(name="agent_workers", status="ok", count=len(alive))


def _fault(provider: object) -> str | None:
    state = ProviderState.model_validate(provider)
    return None if state.is_ok else f"{state.kind} {state.name}: {state.reason or 'not known'}"


def _since(began: float) -> int:
    return round((time.monotonic() - began) * 1000)
