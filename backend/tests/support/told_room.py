"""A room of the SFU in memory; what happens there is told as the SFU's events would tell it."""

from typing import Self

from backend.tests.support.api import Api, Person
from backend.tests.support.participants import agent, participant_of
from fastapi import FastAPI

from confa.live.changes import AgentReported
from confa.live.reporter import LiveReporter
from confa.livekit.memory_gateway import MemoryGateway
from confa.presence.reconciliation import Reconciliation


class ToldRoom:
    """The room `daily`, titled “Daily”, where agents are allowed."""

    def __init__(self, app: FastAPI, sfu: MemoryGateway) -> None:
        self._sfu = sfu
        self._reporter: LiveReporter = app.state.parts.get(LiveReporter)
        self._reconciliation: Reconciliation = app.state.parts.get(Reconciliation)

    @classmethod
    async def made(cls, app: FastAPI, sfu: MemoryGateway, api: Api, admin: Person) -> Self:
        await api.post("/rooms", by=admin, json={"name": "daily", "title": "Daily"})
        await api.post("/rooms/daily/agents/enable", by=admin)
        return cls(app, sfu)

    async def join(self, person: Person) -> None:
        self._sfu.join("daily", participant_of(person))
        await self._reporter.arrived("daily", participant_of(person))

    async def leave(self, person: Person) -> None:
        found = participant_of(person)
        await self._sfu.remove_participant("daily", found.identity)
        await self._reporter.left("daily", found.sid)

    async def invite_agent(self) -> None:
        self._sfu.join("daily", agent())
        await self._reconciliation.run_once()

    async def leave_agent(self) -> None:
        await self._sfu.remove_participant("daily", agent().identity)
        await self._reporter.left("daily", agent().sid)

    async def report(self, report: AgentReported) -> None:
        await self._reporter.agent_reported(report)
