"""Ten people ask for an agent of one role, half of them at another API process: one comes."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from backend.tests.support.api_processes import ApiProcesses, api_processes
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.real_worker import real_worker
from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET
from backend.tests.support.waiting import eventually

from confa.livekit.server_gateway import ServerGateway
from confa_stack.ports import any_free

pytestmark = [pytest.mark.room, pytest.mark.process, pytest.mark.database]

INVITATIONS = 10


@dataclass
class Scene:
    """Two processes, their SFU, and a worker that is ready; the administrator allows agents in `daily`."""

    api: ApiProcesses
    gateway: ServerGateway
    admin: str

    async def invite(self, number: int) -> httpx.Response:
        path, body = "/rooms/daily/agents/invite", {"agentRole": "friendly"}
        return await self.api.send(number % 2, "POST", path, token=self.admin, json=body)

    async def has_worker(self) -> bool:
        overview = await self.api.send(1, "GET", "/admin/agents", token=self.admin)
        return any(worker["isAlive"] for worker in overview.json()["workers"])

    async def has_agent(self) -> bool:
        return [found.is_agent for found in await self.gateway.list_participants("daily")] == [True]


@pytest.fixture
async def scene(tmp_path: Path, database_url: str) -> AsyncIterator[Scene]:
    ports = (any_free(), any_free())
    webhook_url = f"http://127.0.0.1:{ports[0]}/livekit/webhook"
    with LiveKitServer(tmp_path, webhook_url=webhook_url).started() as sfu:
        gateway = ServerGateway(url=sfu.url, api_key=LIVEKIT_KEY, api_secret=LIVEKIT_SECRET)
        async with api_processes(tmp_path, *ports, database_url=database_url, LIVEKIT_URL=sfu.url) as api:
            scene = Scene(api, gateway, await api.admin())
            await api.send(0, "POST", "/rooms", token=scene.admin, json={"name": "daily"})
            await api.send(0, "POST", "/rooms/daily/agents/enable", token=scene.admin)
            with real_worker(tmp_path, sfu_url=sfu.url, api_url=api.bases[0]):
                await eventually(scene.has_worker, within=30)
                yield scene
        await gateway.close()


async def test_one_comes_and_everybody_is_told_of_it(scene: Scene) -> None:
    answers = await asyncio.gather(*(scene.invite(number) for number in range(INVITATIONS)))
    assert {answer.status_code for answer in answers} == {202}, [answer.text for answer in answers]
    assert len({answer.json()["agentSessionId"] for answer in answers}) == 1
    assert len(await scene.gateway.list_dispatches("daily")) == 1
    await eventually(scene.has_agent, within=6)
