"""Two API processes on one MariaDB, one Redis and one SFU: what one does holds at the other at once."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from backend.tests.support.event_stream import listening
from backend.tests.support.two_processes import TwoProcesses, two_processes
from backend.tests.support.waiting import eventually
from livekit import rtc

pytestmark = [pytest.mark.room, pytest.mark.process]

ATTACKER = "203.0.113.9"


@pytest.fixture
async def stack(tmp_path: Path, mariadb_url: str) -> AsyncIterator[TwoProcesses]:
    async with two_processes(tmp_path, mariadb_url) as stack:
        yield stack


class TestLimits:
    async def test_and_bans_hold_at_both(self, stack: TwoProcesses) -> None:
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


class TestSessions:
    async def test_refresh_with_one_cookie_at_both(self, stack: TwoProcesses) -> None:
        _, signed_in = await stack.user(await stack.admin(), "anna")
        cookie = {"Cookie": f"refresh_token={signed_in.cookies['refresh_token']}"}
        answers = await asyncio.gather(
            *(stack.send(number % 2, "POST", "/auth/refresh", headers=cookie) for number in range(4))
        )
        assert [answer.status_code for answer in answers] == [200] * 4
        assert len({answer.cookies["refresh_token"] for answer in answers}) == 1


class TestLiveEvents:
    async def test_of_the_sfu_reach_listeners_at_the_other_process(self, stack: TwoProcesses) -> None:
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

    async def test_end_at_the_other_process_with_the_session(self, stack: TwoProcesses) -> None:
        admin = await stack.admin()
        async with listening(stack.bases[1], admin) as stream:
            await stream.event("snapshot", within=10)
            await stack.send(0, "POST", "/auth/logout", token=admin)
            await stream.event("bye", within=5, reason="session_ended")

    async def test_end_with_a_hint_when_the_process_is_told_to_stop(self, stack: TwoProcesses) -> None:
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
