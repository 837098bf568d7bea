"""MariaDB goes away under a running API, in each of the ways it can, and comes back."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from backend.tests.support.api import PASSWORD, code_of
from backend.tests.support.api_processes import ApiProcesses, api_processes
from backend.tests.support.databases import migrated
from backend.tests.support.mariadb import MariaDbServer
from backend.tests.support.waiting import eventually

from confa_stack.ports import any_free

pytestmark = pytest.mark.process


@pytest.fixture(scope="module")
def server() -> Iterator[MariaDbServer]:
    """One that keeps what it has confirmed."""
    with MariaDbServer(is_durable=True).started() as server:
        yield server


@pytest.fixture
def database_url(server: MariaDbServer) -> str:
    server.run("DROP DATABASE IF EXISTS confa", "CREATE DATABASE confa")
    return migrated(server.url("confa"))


@pytest.fixture
async def api(tmp_path: Path, database_url: str) -> AsyncIterator[ApiProcesses]:
    async with api_processes(tmp_path, any_free(), database_url=database_url) as found:
        yield found


WAYS = [
    pytest.param(MariaDbServer.stop, MariaDbServer.start, id="stopped"),
    pytest.param(MariaDbServer.kill, MariaDbServer.start, id="killed"),
    pytest.param(MariaDbServer.hang, MariaDbServer.go_on, id="hanging"),
]
Way = Callable[[MariaDbServer], None]

ASKED: list[tuple[str, str, dict[str, str] | None]] = [
    ("GET", "/rooms", None),
    ("GET", "/rooms/board/config", None),
    ("GET", "/auth/me", None),
    ("GET", "/admin/audit", None),
    ("POST", "/rooms", {"name": "lost"}),
    ("POST", "/livekit/token", {"room": "board"}),
    ("POST", "/auth", {"username": "admin", "password": PASSWORD}),
]


class TestWhileTheDatabaseIsAway:
    @pytest.mark.parametrize(("go_away", "come_back"), WAYS)
    async def test_every_answer_says_so_until_it_is_back(
        self, api: ApiProcesses, server: MariaDbServer, go_away: Way, come_back: Way
    ) -> None:
        admin = await api.admin()
        await api.send(0, "POST", "/rooms", token=admin, json={"name": "board"})
        await asyncio.to_thread(go_away, server)
        try:
            answers = await asyncio.gather(
                *(api.send(0, method, path, token=admin, json=body) for method, path, body in ASKED)
            )
            assert [code_of(answer) for answer in answers] == ["database_unavailable"] * len(ASKED)
            assert {answer.status_code for answer in answers} == {503}
            assert all(int(answer.headers["retry-after"]) > 0 for answer in answers)
            assert await _readiness(api) == (503, "unreachable")
            assert (await api.send(0, "GET", "/health/live")).status_code == 200
        finally:
            await asyncio.to_thread(come_back, server)
        await eventually(lambda: _knows_the_rooms(api, admin), within=10)
        assert (await _readiness(api))[1] == "ok"
        assert (await api.sign_in(0, "admin")).status_code == 200

    @pytest.mark.parametrize(("go_away", "come_back"), WAYS)
    async def test_nothing_that_was_confirmed_is_lost(
        self, api: ApiProcesses, server: MariaDbServer, go_away: Way, come_back: Way
    ) -> None:
        admin = await api.admin()
        writers = [Writer(api, admin, name) for name in "abcd"]
        writing = [asyncio.create_task(writer.make_rooms()) for writer in writers]
        await eventually(lambda: _all(writer.confirmed for writer in writers), within=10)
        await asyncio.to_thread(go_away, server)
        await eventually(lambda: _all(writer.refused for writer in writers), within=20)
        await asyncio.to_thread(come_back, server)
        await asyncio.gather(*writing)
        for room in (room for writer in writers for room in writer.confirmed):
            assert (await api.send(0, "GET", f"/rooms/{room}", token=admin)).status_code == 200


@dataclass
class Writer:
    """Makes rooms until one was confirmed after the absence of the database."""

    api: ApiProcesses
    token: str
    name: str
    confirmed: list[str] = field(default_factory=list)
    refused: int = 0

    async def make_rooms(self) -> None:
        for number in itertools.count():
            room = f"{self.name}{number}"
            answer = await self.api.send(0, "POST", "/rooms", token=self.token, json={"name": room})
            if answer.status_code == 503:
                self.refused += 1
                continue
            assert answer.status_code == 201, answer.text
            self.confirmed.append(room)
            if self.refused:
                return


async def _all(values: Iterable[object]) -> bool:
    return all(values)


async def _readiness(api: ApiProcesses) -> tuple[int, str]:
    answer = await api.send(0, "GET", "/health/ready")
    return answer.status_code, answer.json()["database"]


async def _knows_the_rooms(api: ApiProcesses, admin: str) -> bool:
    answer = await api.send(0, "GET", "/rooms", token=admin)
    return answer.status_code == 200 and [room["name"] for room in answer.json()] == ["board"]
