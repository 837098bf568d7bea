"""The SFU hangs, or is killed, under a running API: what needs it says so soon, and the rest goes on."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from backend.tests.support.api import code_of
from backend.tests.support.api_processes import ApiProcesses, api_processes
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.waiting import eventually
from livekit import rtc

from confa_stack.ports import any_free

pytestmark = [pytest.mark.room, pytest.mark.process]

WITHIN_SECONDS = 3
NEEDS_IT = [
    ("GET", "/rooms/daily/participants"),
    ("GET", "/rooms/daily/agents"),
    ("POST", "/rooms/daily/moderation/mute-all"),
    ("POST", "/rooms/daily/moderation/end"),
]
NEEDS_NONE = [
    ("GET", "/rooms/daily/config"),
    ("GET", "/rooms"),
    ("GET", "/auth/me"),
    ("GET", "/admin/users"),
    ("GET", "/admin/rooms"),
    ("GET", "/agents/roles"),
    ("POST", "/livekit/token"),
]
Way = Callable[[LiveKitServer], None]
WAYS = [
    pytest.param(LiveKitServer.hang, LiveKitServer.go_on, id="hanging"),
    pytest.param(LiveKitServer.kill, LiveKitServer.start, id="killed"),
]


@dataclass
class Meeting:
    """One API process, its SFU, and an administrator who is in the room `daily`."""

    api: ApiProcesses
    sfu: LiveKitServer
    token: str

    async def timed(self, method: str, path: str) -> tuple[httpx.Response, float]:
        started = time.monotonic()
        body = {"room": "daily"} if path == "/livekit/token" else None
        answer = await self.api.send(0, method, path, token=self.token, json=body)
        return answer, time.monotonic() - started

    async def join(self) -> rtc.Room:
        answer, _ = await self.timed("POST", "/livekit/token")
        room = rtc.Room()
        await room.connect(self.sfu.url, answer.json()["token"])
        return room


@pytest.fixture
async def meeting(tmp_path: Path, sqlite_url: str) -> AsyncIterator[Meeting]:
    port = any_free()
    with LiveKitServer(tmp_path, webhook_url=f"http://127.0.0.1:{port}/livekit/webhook").started() as sfu:
        async with api_processes(tmp_path, port, database_url=sqlite_url, LIVEKIT_URL=sfu.url) as api:
            meeting = Meeting(api, sfu, await api.admin())
            room = await meeting.join()
            yield meeting
            await room.disconnect()


class TestWhileTheSfuIsAway:
    @pytest.mark.parametrize(("go_away", "come_back"), WAYS)
    async def test_what_needs_it_says_so_and_the_rest_goes_on(
        self, meeting: Meeting, go_away: Way, come_back: Way
    ) -> None:
        go_away(meeting.sfu)
        needing = [asyncio.create_task(meeting.timed(method, path)) for method, path in NEEDS_IT]
        others = await asyncio.gather(*(meeting.timed(method, path) for method, path in NEEDS_NONE))
        assert {answer.status_code for answer, _ in others} == {200}
        # They did not even wait for it.
        assert all(seconds < WITHIN_SECONDS for _, seconds in others)
        for answer, seconds in await asyncio.gather(*needing):
            assert (answer.status_code, code_of(answer)) == (503, "sfu_unavailable")
            assert seconds < WITHIN_SECONDS
        readiness, seconds = await meeting.timed("GET", "/health/ready")
        assert (readiness.status_code, readiness.json()["sfu"]) == (503, "unreachable")
        assert seconds < WITHIN_SECONDS
        come_back(meeting.sfu)
        await eventually(lambda: _is_ready(meeting), within=10)
        answer, _ = await meeting.timed("GET", "/rooms/daily/participants")
        assert answer.status_code == 200


async def _is_ready(meeting: Meeting) -> bool:
    answer, _ = await meeting.timed("GET", "/health/ready")
    return answer.status_code == 200
