"""The stream of events through the reverse proxy, which neither collects it nor cuts it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from backend.tests.support.api import Api, People
from backend.tests.support.caddy import CaddyServer
from backend.tests.support.event_stream import listening
from backend.tests.support.served import served
from backend.tests.support.told_room import ToldRoom
from fastapi import FastAPI

from confa.livekit.memory_gateway import MemoryGateway
from confa_stack.ports import any_free

pytestmark = pytest.mark.process

AT_ONCE = 2
"""Seconds; a proxy that collects would wait for the next comment, which comes after 15."""


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.fixture
async def base(app: FastAPI, tmp_path: Path) -> AsyncIterator[str]:
    port = any_free()
    async with served(app, port):
        with CaddyServer(tmp_path, api_port=port).started() as caddy:
            yield caddy.base


@pytest.fixture
async def room(app: FastAPI, sfu: MemoryGateway, api: Api, people: People) -> ToldRoom:
    return await ToldRoom.made(app, sfu, api, await people.admin())


async def test_events_arrive_at_once_and_an_interrupted_stream_goes_on(
    base: str, people: People, room: ToldRoom
) -> None:
    admin, anna, ben = await people.admin(), await people.user("anna"), await people.user("ben")
    async with listening(base, admin.token) as stream:
        await stream.event("snapshot", within=AT_ONCE)
        assert stream.headers["content-type"].startswith("text/event-stream")
        await room.join(anna)
        last = await stream.event("participant", within=AT_ONCE, room="daily")
    await room.join(ben)
    async with listening(base, admin.token, last_event_id=last.id) as stream:
        came = await stream.event("participant", within=AT_ONCE, room="daily")
        assert came.data["participant"]["userId"] == ben.id
        assert {event.name for event in stream.events if event.name} == {"participant"}
