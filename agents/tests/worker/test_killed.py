"""Jobs and workers that are killed with -9 in a meeting."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from functools import partial
from pathlib import Path

import psutil
import pytest
from agents.tests.support.rooms import Person, person, until
from agents.tests.support.sfu_api import Sfu, agents_in, invitation
from agents.tests.support.sounds import line
from agents.tests.support.workers import LaunchedWorker, launched_worker
from backend.tests.support.livekit_server import LiveKitServer

pytestmark = pytest.mark.room

ALICE = "u-alice-a"
LINES = (
    "I propose that we move the meeting to Friday.",
    "That is fine with me and with everybody.",
    "Then it is decided, and we are done for today.",
)


def _are_hearing(alice: Person, number: int) -> bool:
    agents = agents_in(alice.room)
    return len(agents) == number and all(json.loads(one.metadata or "{}").get("hears") for one in agents)


async def two_scribes(server: Sfu, alice: Person, worker: LaunchedWorker, room: str) -> psutil.Process:
    """Two agents that hear Alice; the process of the one that joined first."""
    children = set(psutil.Process(worker.process.pid).children(recursive=True))
    first: set[psutil.Process] = set()
    for number, role in enumerate(("scribe", "expert"), start=1):
        await server.dispatch(room, invitation(agentSessionId=f"as-{number}", role=role, isMuted=True))
        await until(partial(_are_hearing, alice, number), within=20)
        first = first or {one for one in children if _runs_a_job(one)}
    (process,) = first
    return process


def _runs_a_job(process: psutil.Process) -> bool:
    """Whether it has a connection to the SFU: the job's signalling."""
    try:
        connections = process.net_connections("tcp")
    except psutil.Error:
        return False
    return any(one.status == psutil.CONN_ESTABLISHED for one in connections)


async def test_each_sentence_is_captioned_once_also_one_in_which_the_writer_is_killed(
    sfu: LiveKitServer, tmp_path: Path
) -> None:
    script = tmp_path / "script.json"
    script.write_text(json.dumps({"lines": LINES}))
    with launched_worker(sfu, tmp_path / "state", CONFA_SCRIPT=str(script)) as worker:
        async with Sfu(sfu) as server, person(sfu, "killed", ALICE) as alice:
            writer = await two_scribes(server, alice, worker, "killed")
            await alice.say(line(0, LINES[0]))
            await until(lambda: len(alice.finals(ALICE)) == 1)
            speaking = asyncio.create_task(alice.say(line(1, LINES[1])))
            await asyncio.sleep(1)
            os.kill(writer.pid, signal.SIGKILL)
            await speaking
            await until(lambda: len(alice.finals(ALICE)) == 2)
            await alice.say(line(2, LINES[2]))
            await until(lambda: len(alice.finals(ALICE)) == len(LINES))
            await asyncio.sleep(2)
            assert alice.finals(ALICE) == list(LINES)


async def test_nothing_of_a_killed_worker_goes_on(sfu: LiveKitServer, tmp_path: Path) -> None:
    with launched_worker(sfu, tmp_path / "state", STT_PROVIDER="local,local") as worker:
        async with Sfu(sfu) as server, person(sfu, "orphans", ALICE) as alice:
            await server.dispatch("orphans", invitation())
            await until(lambda: agents_in(alice.room), within=20)
            children = psutil.Process(worker.process.pid).children(recursive=True)
            worker.process.kill()
            _, alive = psutil.wait_procs(children, timeout=10)
            assert [one.cmdline() for one in alive] == []
