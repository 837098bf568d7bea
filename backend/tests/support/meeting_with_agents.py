"""A room where agents are allowed, with Anna in it and a worker that has reported."""

from dataclasses import dataclass
from typing import Any

import httpx
from backend.tests.support.agents import ScriptedWorker, say_alive
from backend.tests.support.api import Api, People, Person
from backend.tests.support.participants import participant_of

from confa.livekit.memory_gateway import MemoryGateway

ROOM = "daily"


@dataclass
class AgentMeeting:
    api: Api
    people: People
    sfu: MemoryGateway
    worker: ScriptedWorker
    anna: Person

    @classmethod
    async def begun(cls, api: Api, people: People, sfu: MemoryGateway) -> "AgentMeeting":
        anna = await people.user("anna")
        await api.post("/livekit/token", by=anna, json={"room": ROOM})
        sfu.join(ROOM, participant_of(anna))
        await api.post(f"/rooms/{ROOM}/agents/enable", by=await people.admin())
        meeting = cls(api, people, sfu, ScriptedWorker(sfu), anna)
        await say_alive(api)
        return meeting

    @property
    def annas_identity(self) -> str:
        return f"u-{self.anna.id}-tab1"

    async def invite(self, role: str = "friendly", by: Person | None = None) -> httpx.Response:
        return await self.command("invite", by=by, agentRole=role)

    async def invited(self, role: str = "friendly") -> dict[str, Any]:
        """The row of an agent that has come."""
        answer = await self.invite(role)
        assert answer.status_code == 202, answer.text
        row: dict[str, Any] = answer.json()
        return row

    async def command(self, command: str, by: Person | None = None, **body: Any) -> httpx.Response:
        path = f"/rooms/{ROOM}/agents/{command}"
        return await self.api.post(path, by=by or self.anna, json=body)

    async def agents(self) -> list[dict[str, Any]]:
        answer = await self.api.get(f"/rooms/{ROOM}/agents", by=self.anna)
        assert answer.status_code == 200, answer.text
        rows: list[dict[str, Any]] = answer.json()
        return rows

    async def live_agents(self) -> list[str]:
        return [found.identity for found in await self.sfu.list_participants(ROOM) if found.is_agent]
