"""The API in processes of its own, as a server runs it."""

import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import partial
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import Any

import httpx
from backend.tests.support.api import PASSWORD
from backend.tests.support.command_line import environment
from backend.tests.support.settings import JWT_SECRET, LIVEKIT_KEY, LIVEKIT_SECRET, SERVICE_KEY
from backend.tests.support.waiting import eventually

from confa_stack.ports import any_free

_START_SECONDS = 60
_ANSWER_SECONDS = 20


@dataclass(frozen=True)
class ApiProcesses:
    """Where each listens, the processes themselves, and a client of each; nobody keeps cookies."""

    bases: tuple[str, ...]
    processes: tuple[subprocess.Popen[bytes], ...]
    clients: tuple[httpx.AsyncClient, ...]

    async def send(
        self, process: int, method: str, path: str, *, token: str = "", headers: dict[str, str] | None = None,
        **arguments: Any,
    ) -> httpx.Response:  # fmt: skip
        sent = {"Host": "api.confa.localhost", **(headers or {})}
        if token:
            sent["Authorization"] = f"Bearer {token}"
        return await self.clients[process].request(method, path, headers=sent, **arguments)

    async def sign_in(
        self, process: int, username: str, password: str = PASSWORD, forwarded: str = "198.51.100.1"
    ) -> httpx.Response:
        body = {"username": username, "password": password}
        return await self.send(process, "POST", "/auth", json=body, headers={"X-Forwarded-For": forwarded})

    async def admin(self) -> str:
        """The access token of the first administrator."""
        body = {"serviceKey": SERVICE_KEY, "username": "admin", "password": PASSWORD}
        await self.send(0, "POST", "/admin/bootstrap", json=body)
        return str((await self.sign_in(0, "admin")).json()["accessToken"])

    async def user(self, admin: str, username: str) -> tuple[str, httpx.Response]:
        """The id of a new account, and its first sign-in."""
        body = {"username": username, "password": PASSWORD}
        answer = await self.send(0, "POST", "/admin/users", token=admin, json=body)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"]), await self.sign_in(0, username)


@asynccontextmanager
async def api_processes(
    folder: Path, *ports: int, database_url: str, **settings: str
) -> AsyncIterator[ApiProcesses]:
    """One process on each port, answering, on a migrated database; `settings` as in the environment."""
    variables = _environment(folder, DATABASE_URL=database_url, **settings)
    bases = tuple(f"http://127.0.0.1:{port}" for port in ports)
    async with AsyncExitStack() as started:
        processes = tuple(started.enter_context(_serving(variables, port)) for port in ports)
        clients = tuple([await started.enter_async_context(_client(base)) for base in bases])
        found = ApiProcesses(bases, processes, clients)
        for number in range(len(ports)):
            await eventually(partial(_answers, found, number), within=_START_SECONDS)
        yield found


def _client(base: str) -> httpx.AsyncClient:
    client = httpx.AsyncClient(base_url=base, trust_env=False, timeout=_ANSWER_SECONDS)
    client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    return client


async def _answers(found: ApiProcesses, number: int) -> bool:
    assert found.processes[number].poll() is None
    try:
        return (await found.send(number, "GET", "/health/live")).is_success
    except httpx.TransportError:
        return False


def _environment(folder: Path, **settings: str) -> dict[str, str]:
    # Where no SFU is wanted there is none.
    common = {
        "JWT_SECRET": JWT_SECRET, "SERVICE_ADMIN_KEY": SERVICE_KEY,
        "LIVEKIT_URL": f"ws://127.0.0.1:{any_free()}",
        "LIVEKIT_API_KEY": LIVEKIT_KEY, "LIVEKIT_API_SECRET": LIVEKIT_SECRET,
    }  # fmt: skip
    return environment(folder, **common | settings)


@contextmanager
def _serving(variables: dict[str, str], port: int) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "uvicorn", "confa.asgi:application", "--factory", "--port", str(port)]
    process = subprocess.Popen([*command, "--log-level", "warning"], env=variables, stdout=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait(timeout=10)
