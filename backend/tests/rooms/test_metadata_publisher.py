"""Two processes that tell the SFU of one room: what is stored last is what stays."""

import asyncio
import json

import pytest
from backend.tests.support.api import Api, People
from fastapi import FastAPI

from confa.livekit.memory_gateway import MemoryGateway
from confa.rooms.metadata_publisher import MetadataPublisher

pytestmark = pytest.mark.database


class SlowGateway(MemoryGateway):
    """Its way to the SFU is so long that what it carries arrives only when it may."""

    def __init__(self, sfu: MemoryGateway) -> None:
        super().__init__()
        self._sfu = sfu
        self.has_left, self.may_arrive = asyncio.Event(), asyncio.Event()

    async def update_room_metadata(self, room: str, metadata: str) -> bool:
        self.has_left.set()
        await self.may_arrive.wait()
        return await self._sfu.update_room_metadata(room, metadata)


async def test_one_that_comes_late_does_not_undo_the_newer(
    app: FastAPI, api: Api, people: People, sfu: MemoryGateway
) -> None:
    admin = await people.admin()
    await api.post("/rooms", by=admin, json={"name": "daily"})
    sfu.open_room("daily")
    slow = SlowGateway(sfu)
    late = asyncio.create_task(MetadataPublisher(api.database, slow).publish("daily"))
    await slow.has_left.wait()
    await api.post("/rooms/daily/agents/enable", by=admin)
    slow.may_arrive.set()
    await late
    (room,) = await sfu.list_rooms()
    assert json.loads(room.metadata)["isAgentsEnabled"] is True
