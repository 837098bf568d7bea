"""Two API processes whose Redis goes away and comes back: nobody is refused for that."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from backend.tests.support.event_stream import listening
from backend.tests.support.two_processes import LIMITS, TwoProcesses, two_processes
from backend.tests.support.waiting import eventually

pytestmark = [pytest.mark.room, pytest.mark.process]

ALLOWED = int(LIMITS["LOGIN_USER_FAILURES"])
WRONG = "wrong password"


@pytest.fixture
async def stack(tmp_path: Path, mariadb_url: str) -> AsyncIterator[TwoProcesses]:
    async with two_processes(tmp_path, mariadb_url) as stack:
        yield stack


async def _fail(stack: TwoProcesses, process: int, address: str) -> int:
    return (await stack.sign_in(process, "anna", WRONG, address)).status_code


async def _everyday(stack: TwoProcesses, process: int, admin: str) -> list[int]:
    """What people do, and what came of it."""
    signed_in = await stack.sign_in(process, "anna")
    token = signed_in.json()["accessToken"]
    cookie = {"Cookie": f"refresh_token={signed_in.cookies['refresh_token']}"}
    answers = await asyncio.gather(
        stack.send(process, "POST", "/auth/refresh", headers=cookie),
        stack.send(process, "POST", "/livekit/token", token=token, json={"room": "daily"}),
        stack.send(process, "GET", "/rooms", token=token),
        stack.send(process, "PATCH", "/rooms/daily", token=token, json={"title": f"Daily {process}"}),
        stack.send(process, "GET", "/admin/rooms", token=admin),
        stack.send(process, "GET", "/health/ready"),
    )
    return [answer.status_code for answer in (signed_in, *answers)]


class TestWhileRedisIsAway:
    async def test_everything_is_answered_at_both(self, stack: TwoProcesses) -> None:
        admin = await stack.admin()
        _, signed_in = await stack.user(admin, "anna")
        anna = signed_in.json()["accessToken"]
        await stack.send(0, "POST", "/livekit/token", token=anna, json={"room": "daily"})
        stack.redis.kill()
        for process in (0, 1):
            assert set(await _everyday(stack, process, admin)) == {200}

    async def test_one_that_hangs_is_waited_for_by_hardly_anybody(self, stack: TwoProcesses) -> None:
        await stack.user(await stack.admin(), "anna")
        stack.redis.hang()
        async with asyncio.timeout(5):
            answers = [await stack.sign_in(0, "anna") for _ in range(10)]
        assert {answer.status_code for answer in answers} == {200}

    async def test_limits_are_each_process_s_own_until_it_is_back(self, stack: TwoProcesses) -> None:
        await stack.user(await stack.admin(), "anna")
        stack.redis.kill()
        statuses = [await _fail(stack, 0, "192.0.2.50") for _ in range(ALLOWED + 1)]
        assert statuses == [401] * ALLOWED + [429]
        assert await _fail(stack, 1, "192.0.2.50") == 401
        await _redis_is_back(stack)


class TestListeners:
    async def test_stay_and_hear_of_the_other_process_when_it_is_back(self, stack: TwoProcesses) -> None:
        admin = await stack.admin()
        await stack.user(admin, "anna")
        async with listening(stack.bases[0], admin) as stream:
            await stream.event("snapshot", within=10)
            stack.redis.kill()
            await _everyday(stack, 0, admin)
            await _redis_is_back(stack)
            assert not stream.is_over
            await stack.send(1, "POST", "/auth/logout", token=admin)
            await stream.event("bye", within=10, reason="session_ended")


async def _redis_is_back(stack: TwoProcesses) -> None:
    """Starts it; returns when both processes count in it."""
    stack.redis.start()
    # Each try is from another network: where the first process failed too often, the second refuses.
    networks = iter(range(1, 1000))

    async def is_counted_together() -> bool:
        address = f"2001:db8:{next(networks):x}::1"
        for _ in range(ALLOWED):
            await _fail(stack, 0, address)
        return await _fail(stack, 1, address) == 429

    await eventually(is_counted_together, within=20)
