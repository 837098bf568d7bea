"""A server that is told to stop: what is under way is finished, and nobody is kept."""

import asyncio
import signal
import sqlite3
import subprocess
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from backend.tests.support.api import PASSWORD
from backend.tests.support.command_line import served
from backend.tests.support.event_stream import listening
from backend.tests.support.settings import SERVICE_KEY
from backend.tests.support.waiting import eventually

from confa_stack.ports import any_free

pytestmark = pytest.mark.process

SOON_SECONDS = 10
"""More than the server gives requests to finish, and less than what stops containers would wait."""
SIGNALS = [signal.SIGTERM, signal.SIGINT]


@dataclass
class Server:
    process: subprocess.Popen[bytes]
    client: httpx.AsyncClient
    database: Path
    token: str

    async def send(
        self, method: str, path: str, token: str, json: dict[str, Any] | None = None
    ) -> httpx.Response:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = await self.client.request(method, path, headers=headers, json=json)
        return answer.raise_for_status()

    def asked_at(self) -> str:
        """When the only one who waits in a lobby was last heard of."""
        with closing(sqlite3.connect(self.database)) as connection:
            ((found,),) = connection.execute("SELECT last_asked_at FROM lobby_tickets").fetchall()
        return str(found)

    def tell_to_stop(self, by: signal.Signals) -> None:
        self.process.send_signal(by)

    async def has_ended_well(self) -> None:
        assert await asyncio.to_thread(self.process.wait, SOON_SECONDS) == 0

    async def is_stopping(self) -> bool:
        """Nobody is let in any more."""
        try:
            await self.client.get("/health/live", headers={"Connection": "close"})
        except httpx.TransportError:
            return True
        return False


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    port, folder = any_free(), tmp_path / "var"
    base = f"http://127.0.0.1:{port}"
    with served(folder, port, SERVICE_ADMIN_KEY=SERVICE_KEY) as process:
        account = {"username": "first", "password": PASSWORD}
        async with httpx.AsyncClient(base_url=base, trust_env=False, timeout=SOON_SECONDS) as client:
            await client.post("/admin/bootstrap", json={"serviceKey": SERVICE_KEY, **account})
            answer = (await client.post("/auth", json=account)).raise_for_status()
            yield Server(process, client, folder / "confa.sqlite3", answer.json()["accessToken"])


@pytest.mark.parametrize("by", SIGNALS)
async def test_a_request_that_is_under_way_is_answered(server: Server, by: signal.Signals) -> None:
    is_stopping = asyncio.Event()

    async def body() -> AsyncIterator[bytes]:
        yield b'{"name":'
        server.tell_to_stop(by)
        await eventually(server.is_stopping, within=SOON_SECONDS)
        is_stopping.set()
        yield b'"board"}'

    headers = {"Authorization": f"Bearer {server.token}", "Content-Type": "application/json"}
    answer = await server.client.post("/rooms", content=body(), headers=headers)
    assert is_stopping.is_set()
    assert (answer.status_code, answer.json()["name"]) == (201, "board")
    await server.has_ended_well()


@pytest.mark.parametrize("by", SIGNALS)
async def test_listeners_are_told_when_to_come_back(server: Server, by: signal.Signals) -> None:
    async with listening(str(server.client.base_url), server.token) as stream:
        await stream.event("snapshot")
        server.tell_to_stop(by)
        bye = await stream.event("bye", reason="shutdown")
        assert bye.retry
        await stream.end()
    await server.has_ended_well()


async def test_whoever_waits_in_the_lobby_is_answered_at_once(server: Server) -> None:
    await server.send("POST", "/rooms", server.token, {"name": "board", "hasLobby": True})
    account = {"username": "anna", "password": PASSWORD}
    await server.send("POST", "/admin/users", server.token, account)
    anna = (await server.send("POST", "/auth", "", account)).json()["accessToken"]
    waiting = (await server.send("POST", "/livekit/token", anna, {"room": "board"})).json()
    came_at = server.asked_at()
    polling = asyncio.create_task(server.send("GET", f"/lobby/{waiting['ticket']}?wait=25", anna))

    async def is_polling() -> bool:
        return server.asked_at() != came_at

    await eventually(is_polling, within=SOON_SECONDS)
    server.tell_to_stop(signal.SIGTERM)
    assert (await polling).json() == {"status": "waiting"}
    await server.has_ended_well()
