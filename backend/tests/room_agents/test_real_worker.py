"""Agents of a real worker, in a real room: dispatched, commanded, lost and brought back."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from backend.tests.support.api import Person, code_of
from backend.tests.support.real_meeting import RealMeeting, real_meeting
from backend.tests.support.real_worker import RealWorker, real_worker
from backend.tests.support.waiting import eventually
from livekit import rtc

pytestmark = pytest.mark.room

ROOM = "daily"
QUOTED = """the "old" 'salt'"""
WORKER_STARTS_WITHIN = 90
"""Seconds, on a machine that is busy: each invitation that comes too early takes ten of them."""


@dataclass
class Scene:
    """Anna in a room that agents are allowed in, and a worker that is ready."""

    meeting: RealMeeting
    worker: RealWorker
    anna: Person
    room: rtc.Room

    async def command(self, command: str, by: Person | None = None, **body: Any) -> httpx.Response:
        path = f"/rooms/{ROOM}/agents/{command}"
        return await self.meeting.api.post(path, by=by or self.anna, json=body or None)

    async def agents(self) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = (
            await self.meeting.api.get(f"/rooms/{ROOM}/agents", by=self.anna)
        ).json()
        return rows

    async def invited(self, role: str = "friendly") -> dict[str, Any]:
        answer = await self.command("invite", agentRole=role)
        assert answer.status_code == 202, answer.text
        row: dict[str, Any] = answer.json()
        return row

    def seen(self) -> list[rtc.RemoteParticipant]:
        """The agents as Anna's client sees them."""
        others = self.room.remote_participants.values()
        return [who for who in others if who.kind == rtc.ParticipantKind.PARTICIPANT_KIND_AGENT]

    async def sees(self, count: int) -> bool:
        return len(self.seen()) == count

    async def has_in_room(self, count: int) -> bool:
        """As the SFU says now; clients are told of those who come and go in batches, up to 3 s later."""
        answer = await self.meeting.api.get(f"/rooms/{ROOM}/participants", by=self.anna)
        return [found["kind"] for found in answer.json()].count("AGENT") == count

    async def has_worker(self) -> bool:
        overview = await self.meeting.api.get("/admin/agents", by=await self.meeting.people.admin())
        return any(worker["isAlive"] for worker in overview.json()["workers"])


@pytest.fixture
async def scene(sqlite_url: str, tmp_path: Path) -> AsyncIterator[Scene]:
    roles = tmp_path / "roles"
    roles.mkdir()
    (roles / "salt.toml").write_text(
        f'id = {json.dumps(QUOTED)}\ndisplayName = "Salt"\ninstructions = "Be salty."'
    )
    async with real_meeting(tmp_path, sqlite_url, confa_roles_dir=roles) as meeting:
        admin, anna = await meeting.people.admin(), await meeting.people.user("anna")
        await meeting.api.post(f"/rooms/{ROOM}/agents/enable", by=admin)
        room = await meeting.join(anna, ROOM)
        with real_worker(tmp_path, sfu_url=meeting.sfu.url, api_url=meeting.api_url) as worker:
            scene = Scene(meeting, worker, anna, room)
            await eventually(scene.has_worker, within=30)
            yield scene
        await room.disconnect()


class TestAnAgentOfARealWorker:
    async def test_comes_obeys_and_leaves(self, scene: Scene) -> None:
        row = await scene.invited()
        assert (row["role"], row["invitedBy"]) == ("friendly", f"u-{scene.anna.id}-tab")
        await eventually(lambda: scene.sees(1), within=6)
        (agent,) = scene.seen()
        assert (agent.identity, agent.sid) == (row["identity"], row["sid"])
        assert agent.attributes["confa.agentSessionId"] == row["agentSessionId"]

        answer = await scene.command("mute", agentIdentity=row["identity"], isMuted=True)
        assert answer.status_code == 204, answer.text
        assert [found["muted"] for found in await scene.agents()] == [True]
        assert (await scene.command("focus")).status_code == 204

        async def is_focused() -> bool:
            return [found["focus"] for found in await scene.agents()] == [f"u-{scene.anna.id}-tab"]

        await eventually(is_focused, within=2)
        assert (await scene.command("stop", agentIdentity=row["identity"])).status_code == 204
        assert (await scene.command("kick", agentIdentity=row["identity"])).status_code == 204
        assert await scene.agents() == []
        await eventually(lambda: scene.has_in_room(0), within=3)

    async def test_comes_once_when_ten_invite_it_at_once(self, scene: Scene) -> None:
        answers = await asyncio.gather(*(scene.command("invite", agentRole="expert") for _ in range(10)))
        assert {answer.status_code for answer in answers} == {202}
        await eventually(lambda: scene.sees(1), within=6)
        assert len(await scene.agents()) == 1

    async def test_is_gone_when_agents_are_forbidden(self, scene: Scene) -> None:
        await scene.invited()
        await eventually(lambda: scene.sees(1), within=6)
        await scene.command("disable", by=await scene.meeting.people.admin())
        await eventually(lambda: scene.has_in_room(0), within=2)

    async def test_that_was_killed_is_dispatched_again_in_its_state(self, scene: Scene) -> None:
        row = await scene.invited()
        await scene.command("mute", agentIdentity=row["identity"], isMuted=True)
        scene.worker.kill()
        scene.worker.start()

        async def is_another_one_there() -> bool:
            live = [found for found in await scene.agents() if found["sid"]]
            return [found["identity"] != row["identity"] for found in live] == [True]

        # The SFU holds the place of a participant that is cut off for a while.
        await eventually(is_another_one_there, within=60)
        (back,) = await scene.agents()
        assert (back["agentSessionId"], back["muted"]) == (row["agentSessionId"], True)
        assert back["state"] == "back"

    async def test_does_not_come_when_the_worker_is_dead(self, scene: Scene) -> None:
        scene.worker.kill()
        started = time.monotonic()
        answer = await scene.command("invite", agentRole="friendly")
        assert (answer.status_code, code_of(answer)) == (503, "no_agent_worker")
        assert time.monotonic() - started < 12
        (row,) = await scene.agents()
        assert (row["state"], row["reason"]) == ("failed", "no_agent_worker")

    @pytest.mark.timeout(180)
    async def test_that_is_deaf_is_said_so_and_removed(self, scene: Scene) -> None:
        scene.worker.kill()
        scene.worker.start(is_deaf=True)

        async def is_invited() -> bool:
            return (await scene.command("invite", agentRole="friendly")).status_code == 202

        await eventually(is_invited, within=WORKER_STARTS_WITHIN)
        (row,) = await scene.agents()
        answer = await scene.command("mute", agentIdentity=row["identity"], isMuted=True)
        assert (answer.status_code, code_of(answer)) == (504, "agent_unresponsive")
        await scene.command("kick", agentIdentity=row["identity"])
        await eventually(lambda: scene.sees(0), within=6)


class TestARoleWithQuotes:
    async def test_reaches_the_worker_unchanged(self, scene: Scene) -> None:
        row = await scene.invited(QUOTED)
        await eventually(lambda: scene.sees(1), within=6)
        said = json.loads(scene.seen()[0].metadata)
        assert (said["role"], said["invitedBy"]) == (QUOTED, row["invitedBy"])
