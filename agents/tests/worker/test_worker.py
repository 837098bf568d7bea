"""The worker as a process, on a real SFU."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from agents.tests.support.backend import Backend
from agents.tests.support.rooms import person, until
from agents.tests.support.sfu_api import Sfu, agents_in, invitation
from agents.tests.support.workers import LaunchedWorker, launched_worker
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.settings import LIVEKIT_SECRET
from livekit import rtc

from confa_agent_protocol import attributes
from confa_agent_protocol.agent_metadata import AgentMetadata
from confa_agent_protocol.control import Command
from confa_stack.ports import any_free

pytestmark = pytest.mark.room


@pytest.fixture
def worker(sfu: LiveKitServer, tmp_path: Path) -> Iterator[LaunchedWorker]:
    with launched_worker(sfu, tmp_path / "state") as launched:
        yield launched


async def test_an_invited_agent_is_there_within_a_second_obeys_and_leaves_nothing(
    sfu: LiveKitServer, worker: LaunchedWorker
) -> None:
    async with Sfu(sfu) as server, person(sfu, "comes", "u-alice-tab") as alice:
        before = {process.pid for process in psutil.Process(worker.process.pid).children(recursive=True)}
        await server.dispatch("comes", invitation())
        took = await until(lambda: agents_in(alice.room), within=5)
        agent = agents_in(alice.room)[0]
        assert agent.attributes[attributes.AGENT_SESSION] == "as-1"
        await until(lambda: _state(agent) == "listening")
        await server.command("comes", agent.identity, Command(type="mute"))
        muted = await until(lambda: _metadata(agent).is_muted)
        assert muted < 0.5
        await server.command("comes", agent.identity, Command(type="leave"))
        await until(lambda: not agents_in(alice.room))
        await until(lambda: _num_children(worker) <= len(before), within=10)
    assert took < 1.0


async def test_a_worker_is_ready_when_the_backend_knows_of_it(sfu: LiveKitServer, tmp_path: Path) -> None:
    port = any_free()
    url = f"http://127.0.0.1:{port}"
    with launched_worker(sfu, tmp_path / "state", CONFA_INTERNAL_API_URL=url) as worker:
        assert not await asyncio.to_thread(worker.is_ready)
        async with Backend(LIVEKIT_SECRET).serving(port) as backend:
            while not await asyncio.to_thread(worker.is_ready):
                await asyncio.sleep(0.05)
            assert backend.accepted


async def test_a_job_that_is_no_invitation_is_refused_with_the_reason(
    sfu: LiveKitServer, worker: LaunchedWorker
) -> None:
    async with Sfu(sfu) as server, person(sfu, "refused", "u-alice-tab") as alice:
        await server.dispatch("refused", json.dumps({"role": "friendly"}))
        await until(lambda: worker.has_said("it is no invitation (agentSessionId: Field required)"))
        await server.dispatch("refused", invitation(role="butler"))
        await until(lambda: worker.has_said("there is no role 'butler'"))
        assert not agents_in(alice.room)


async def test_a_worker_that_is_asked_to_end_ends_soon_and_takes_its_agents_along(
    sfu: LiveKitServer, worker: LaunchedWorker
) -> None:
    async with Sfu(sfu) as server, person(sfu, "ends", "u-alice-tab") as alice:
        await server.dispatch("ends", invitation())
        await until(lambda: agents_in(alice.room))
        children = psutil.Process(worker.process.pid).children(recursive=True)
        assert worker.stop() == 0
        await until(lambda: not agents_in(alice.room))
        assert not psutil.wait_procs(children, timeout=5)[1]


async def test_a_full_worker_takes_no_more(sfu: LiveKitServer, tmp_path: Path) -> None:
    with launched_worker(sfu, tmp_path / "state", CONFA_AGENTS_MAX_JOBS="1") as worker:
        async with Sfu(sfu) as server, person(sfu, "full", "u-alice-tab") as alice:
            await server.dispatch("full", invitation())
            await until(lambda: agents_in(alice.room))
            await server.dispatch("full", invitation(agentSessionId="as-2", role="expert"))
            await until(lambda: worker.has_said("all 1 jobs are taken"))
            assert len(agents_in(alice.room)) == 1


def _metadata(agent: rtc.RemoteParticipant) -> AgentMetadata:
    metadata = AgentMetadata.parse(agent.metadata)
    assert metadata
    return metadata


def _state(agent: rtc.RemoteParticipant) -> str | None:
    return _metadata(agent).state


def _num_children(worker: LaunchedWorker) -> int:
    return len(psutil.Process(worker.process.pid).children(recursive=True))
