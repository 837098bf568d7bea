"""Events reach the backend, however often it is away."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from agents.tests.support.backend import Backend

from confa_agent_protocol.worker_events import StateEvent, WorkerReport
from confa_agents.events import spool
from confa_agents.events.outbox import Outbox

pytestmark = pytest.mark.process

SECRET = "a-secret-of-more-than-thirty-two-characters"


def event(number: int) -> WorkerReport:
    return StateEvent(
        id=f"e{number}",
        at=number,
        room="r",
        agent_identity="agent-1",
        agent_session_id="as-1",
        state="listening",
    )


@pytest.fixture
async def backend() -> AsyncIterator[Backend]:
    async with Backend(SECRET).serving() as taking:
        yield taking


async def accepted(backend: Backend, count: int) -> list[str]:
    async with asyncio.timeout(10):
        while len(backend.accepted) < count:
            await asyncio.sleep(0.01)
    return backend.accepted


async def test_events_are_delivered_in_order(backend: Backend, tmp_path: Path) -> None:
    async with Outbox(url=backend.url, secret=SECRET, folder=tmp_path) as outbox:
        for number in range(3):
            outbox.put(event(number))
        assert await accepted(backend, 3) == ["e0", "e1", "e2"]


async def test_what_is_refused_for_now_is_sent_again(backend: Backend, tmp_path: Path) -> None:
    backend.statuses = [503, 401]
    async with Outbox(url=backend.url, secret=SECRET, folder=tmp_path) as outbox:
        outbox.put(event(1))
        assert await accepted(backend, 1) == ["e1"]


async def test_what_is_refused_for_good_holds_nothing_up(backend: Backend, tmp_path: Path) -> None:
    backend.statuses = [422]
    async with Outbox(url=backend.url, secret=SECRET, folder=tmp_path) as outbox:
        outbox.put(event(1))
        async with asyncio.timeout(10):
            while outbox.waiting:
                await asyncio.sleep(0.01)
        outbox.put(event(2))
        assert await accepted(backend, 1) == ["e2"]


async def test_what_a_job_could_not_deliver_is_left_for_the_worker(tmp_path: Path) -> None:
    async with Outbox(url="http://127.0.0.1:9", secret=SECRET, folder=tmp_path / "spool") as outbox:
        outbox.put(event(1))
    assert [one.id for one in spool.collect(tmp_path / "spool")] == ["e1"]
    assert spool.collect(tmp_path / "spool") == []


async def test_memory_is_bounded_and_the_newest_are_kept(tmp_path: Path) -> None:
    async with Outbox(url="http://127.0.0.1:9", secret=SECRET, folder=tmp_path) as outbox:
        for number in range(5_010):
            outbox.put(event(number))
        assert len(outbox.waiting) == 5_000
        assert outbox.waiting[-1].id == "e5009"
        assert outbox.dropped == 10
