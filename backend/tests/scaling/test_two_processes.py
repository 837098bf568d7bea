"""Two API processes on one MariaDB, one Redis and one SFU: what one does holds at the other at once."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from backend.tests.support.databases import TestDatabases
from backend.tests.support.event_stream import listening
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.mariadb import MariaDbServer
from backend.tests.support.redis import RedisServer
from backend.tests.support.settings import JWT_SECRET, LIVEKIT_KEY, LIVEKIT_SECRET, SERVICE_KEY
from backend.tests.support.waiting import eventually
from livekit import rtc

from confa.settings import Settings
from confa_stack.ports import any_free

pytestmark = [pytest.mark.room, pytest.mark.process]

PASSWORD = "correct horse battery"
ATTACKER = "203.0.113.9"


@dataclass
class Stack:
    """Both processes' addresses, and what they share."""

    bases: tuple[str, str]
    processes: tuple[subprocess.Popen[bytes], subprocess.Popen[bytes]]
    redis: RedisServer
    sfu: LiveKitServer

    async def send(
        self, process: int, method: str, path: str, *, token: str = "", headers: dict[str, str] | None = None,
        json: object = None,
    ) -> httpx.Response:  # fmt: skip
        sent = {"Host": "api.confa.localhost", **(headers or {})}
        if token:
            sent["Authorization"] = f"Bearer {token}"
        async with httpx.AsyncClient(base_url=self.bases[process], trust_env=False, timeout=20) as client:
            return await client.request(method, path, headers=sent, json=json)

    async def sign_in(
        self, process: int, username: str, password: str = PASSWORD, forwarded: str = "198.51.100.1"
    ) -> httpx.Response:
        body = {"username": username, "password": password}
        return await self.send(process, "POST", "/auth", json=body, headers={"X-Forwarded-For": forwarded})

    async def admin(self) -> str:
        body = {"serviceKey": SERVICE_KEY, "username": "admin", "password": PASSWORD}
        await self.send(0, "POST", "/admin/bootstrap", json=body)
        return str((await self.sign_in(0, "admin")).json()["accessToken"])

    async def user(self, admin: str, username: str) -> tuple[str, httpx.Response]:
        """The id of a new account, and its first sign-in."""
        body = {"username": username, "password": PASSWORD}
        answer = await self.send(0, "POST", "/admin/users", token=admin, json=body)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"]), await self.sign_in(0, username)


@pytest.fixture
def stack(tmp_path: Path, databases: TestDatabases, mariadb: MariaDbServer) -> Iterator[Stack]:
    ports = (any_free(), any_free())
    with ExitStack() as started:
        redis = started.enter_context(RedisServer.started())
        # Events of the SFU arrive at the second process only.
        webhook = f"http://127.0.0.1:{ports[1]}/livekit/webhook"
        sfu = started.enter_context(LiveKitServer.started(tmp_path, webhook_url=webhook))
        environment = _environment(tmp_path, databases.mariadb(mariadb), redis.url, sfu.url)
        first, second = [started.enter_context(_serving(environment, port)) for port in ports]
        bases = (f"http://127.0.0.1:{ports[0]}", f"http://127.0.0.1:{ports[1]}")
        stack = Stack(bases, (first, second), redis, sfu)
        asyncio.run(_answering(stack))
        yield stack


def _environment(folder: Path, database_url: str, redis_url: str, livekit_url: str) -> dict[str, str]:
    own = {field.upper() for field in Settings.model_fields}
    inherited = {name: value for name, value in os.environ.items() if name not in own}
    return inherited | {
        "CONFA_STATE_DIR": str(folder), "DATABASE_URL": database_url, "REDIS_URL": redis_url,
        "LIVEKIT_URL": livekit_url, "LIVEKIT_API_KEY": LIVEKIT_KEY, "LIVEKIT_API_SECRET": LIVEKIT_SECRET,
        "JWT_SECRET": JWT_SECRET, "SERVICE_ADMIN_KEY": SERVICE_KEY,
        "LOGIN_USER_FAILURES": "4", "LOGIN_BAN_FAILURES": "8",
    }  # fmt: skip


@contextmanager
def _serving(environment: dict[str, str], port: int) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "uvicorn", "confa.asgi:application", "--factory", "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--log-level", "warning"], env=environment, stdout=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait(timeout=10)


async def _answering(stack: Stack) -> None:
    async def both() -> bool:
        try:
            answers = [await stack.send(process, "GET", "/health/ready") for process in (0, 1)]
        except httpx.TransportError:
            return False
        return all(answer.status_code == 200 for answer in answers)

    await eventually(both, within=60)


class TestLimits:
    async def test_and_bans_hold_at_both(self, stack: Stack) -> None:
        admin = await stack.admin()
        await stack.user(admin, "anna")
        # What a client itself puts in front of the header neither evades nor aims anything.
        answers = [
            await stack.sign_in(number % 2, "anna", "wrong password", f"192.0.2.{number}, {ATTACKER}")
            for number in range(8)
        ]
        assert [answer.status_code for answer in answers] == [401] * 4 + [429] * 4
        for process in (0, 1):
            answer = await stack.sign_in(process, "anna", forwarded=ATTACKER)
            assert answer.json()["code"] == "address_banned"
            assert (await stack.sign_in(process, "anna", forwarded=f"{ATTACKER}, 192.0.2.1")).is_success
        (ban,) = (await stack.send(0, "GET", "/admin/ip-bans", token=admin)).json()
        assert ban["address"] == ATTACKER
        await stack.send(0, "DELETE", f"/admin/ip-bans/{ban['id']}", token=admin)
        assert (await stack.sign_in(1, "admin", forwarded=ATTACKER)).is_success

    async def test_are_each_process_s_own_while_redis_is_away(self, stack: Stack) -> None:
        admin = await stack.admin()
        await stack.user(admin, "anna")
        stack.redis.kill()
        statuses = [
            (await stack.sign_in(0, "anna", "wrong password", "192.0.2.50")).status_code for _ in range(5)
        ]
        assert statuses == [401] * 4 + [429]
        assert (await stack.sign_in(1, "anna", "wrong password", "192.0.2.50")).status_code == 401
        stack.redis.start()

        async def are_shared() -> bool:
            await stack.sign_in(0, "ben", "wrong password", "192.0.2.51")
            return (await stack.sign_in(1, "ben", "wrong password", "192.0.2.51")).status_code == 429

        # Four of two processes together are fewer than four of each.
        await asyncio.sleep(1)
        await eventually(are_shared, within=10)


class TestSessions:
    async def test_refresh_with_one_cookie_at_both(self, stack: Stack) -> None:
        _, signed_in = await stack.user(await stack.admin(), "anna")
        cookie = {"Cookie": f"refresh_token={signed_in.cookies['refresh_token']}"}
        answers = await asyncio.gather(
            *(stack.send(number % 2, "POST", "/auth/refresh", headers=cookie) for number in range(4))
        )
        assert [answer.status_code for answer in answers] == [200] * 4
        assert len({answer.cookies["refresh_token"] for answer in answers}) == 1


class TestLiveEvents:
    async def test_of_the_sfu_reach_listeners_at_the_other_process(self, stack: Stack) -> None:
        admin = await stack.admin()
        anna_id, signed_in = await stack.user(admin, "anna")
        anna = signed_in.json()["accessToken"]
        async with listening(stack.bases[0], admin) as stream:
            snapshot = await stream.event("snapshot", within=10)
            body = {"room": "daily", "device": "tab"}
            joining = (await stack.send(1, "POST", "/livekit/token", token=anna, json=body)).json()
            room = rtc.Room()
            await room.connect(stack.sfu.url, joining["token"])
            came = await stream.event("participant", within=10, room="daily")
            assert came.data["participant"]["userId"] == anna_id
            # Blocked at one: refused at the other, and out of the room.
            await stack.send(0, "PATCH", f"/admin/users/{anna_id}/block", token=admin)
            assert (await stack.send(1, "GET", "/auth/me", token=anna)).status_code == 401
            await stream.event("roomEnded", within=10, name="daily")
        async with listening(stack.bases[1], admin, last_event_id=snapshot.id) as other:
            await other.event("snapshot", within=10)
        async with listening(stack.bases[1], admin, last_event_id=came.id) as other:
            await other.event("roomEnded", within=10, name="daily")
            assert "snapshot" not in {event.name for event in other.events}
        await room.disconnect()

    async def test_end_at_the_other_process_with_the_session(self, stack: Stack) -> None:
        admin = await stack.admin()
        async with listening(stack.bases[1], admin) as stream:
            await stream.event("snapshot", within=10)
            await stack.send(0, "POST", "/auth/logout", token=admin)
            await stream.event("bye", within=5, reason="session_ended")

    async def test_end_with_a_hint_when_the_process_is_told_to_stop(self, stack: Stack) -> None:
        admin = await stack.admin()
        async with listening(stack.bases[0], admin) as stream:
            await stream.event("snapshot", within=10)
            stack.processes[0].terminate()
            bye = await stream.event("bye", within=5, reason="shutdown")
            assert bye.retry
            await stream.end()

        async def is_over() -> bool:
            return stack.processes[0].poll() is not None

        await eventually(is_over, within=10)
