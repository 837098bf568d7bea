"""What every gateway does, checked on the one in memory and on a real livekit-server."""

import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from typing import Protocol

import pytest
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET
from backend.tests.support.waiting import eventually
from livekit import rtc

from confa.database.clock import utc_now
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import STANDARD, LiveKitGateway, LiveParticipant
from confa.livekit.memory_gateway import MemoryGateway
from confa.livekit.room_tokens import RoomEntry, RoomTokenSigner
from confa.livekit.server_gateway import ServerGateway
from confa_stack.ports import any_free

pytestmark = pytest.mark.room

METADATA = '{"isAgentsEnabled":true,"isEncrypted":false}'
ATTRIBUTES = {"confa.role": "owner"}


class World(Protocol):
    """A gateway, and the means to let somebody join what it looks at."""

    @property
    def gateway(self) -> LiveKitGateway: ...
    async def join(self, room: str, identity: str) -> None: ...
    async def close(self) -> None: ...


@dataclass
class MemoryWorld:
    gateway: MemoryGateway = field(default_factory=MemoryGateway)

    async def join(self, room: str, identity: str) -> None:
        self.gateway.open_room(room, METADATA)
        self.gateway.join(
            room,
            LiveParticipant(
                sid="PA_1", identity=identity, name="Anna", kind=STANDARD, metadata="", joined_at=utc_now(),
                attributes=ATTRIBUTES,
            ),
        )  # fmt: skip

    async def close(self) -> None:
        await self.gateway.close()


@dataclass
class ServerWorld:
    url: str
    gateway: ServerGateway
    rooms: list[rtc.Room] = field(default_factory=list)

    async def join(self, room: str, identity: str) -> None:
        signer = RoomTokenSigner(api_key=LIVEKIT_KEY, api_secret=LIVEKIT_SECRET, ttl=600)
        token = signer.sign(RoomEntry(room, identity, "Anna", ATTRIBUTES, METADATA))
        joined = rtc.Room()
        await joined.connect(self.url, token)
        self.rooms.append(joined)

    async def close(self) -> None:
        for room in self.rooms:
            await room.disconnect()
        await self.gateway.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveKitServer]:
    with LiveKitServer.started(tmp_path_factory.mktemp("livekit")) as server:
        yield server


@pytest.fixture(params=["memory", "server"])
async def world(request: pytest.FixtureRequest) -> AsyncIterator[World]:
    world: World
    if request.param == "memory":
        world = MemoryWorld()
    else:
        url = request.getfixturevalue("server").url
        world = ServerWorld(url, ServerGateway(url=url, api_key=LIVEKIT_KEY, api_secret=LIVEKIT_SECRET))
    yield world
    await world.close()


class TestARoomNobodyIsIn:
    async def test_has_no_people_and_takes_no_orders(self, world: World) -> None:
        assert await world.gateway.list_participants("nowhere") == []
        assert await world.gateway.update_room_metadata("nowhere", METADATA) is False
        assert await world.gateway.remove_participant("nowhere", "u-1-a") is False
        assert await world.gateway.delete_room("nowhere") is False


class TestARoomWithSomebody:
    async def test_is_live_with_the_metadata_of_the_token(self, world: World) -> None:
        await world.join("first", "u-1-a")
        found = {room.name: room.metadata for room in await world.gateway.list_rooms()}
        assert found["first"] == METADATA

    async def test_shows_who_is_there(self, world: World) -> None:
        before = utc_now().replace(microsecond=0)
        await world.join("second", "u-1-a")
        (found,) = await world.gateway.list_participants("second")
        assert (found.identity, found.name, found.kind) == ("u-1-a", "Anna", STANDARD)
        assert found.attributes == ATTRIBUTES
        assert found.sid.startswith("PA_")
        assert found.joined_at >= before
        assert not found.is_agent

    async def test_takes_other_metadata(self, world: World) -> None:
        await world.join("third", "u-1-a")
        wanted = json.dumps({"isAgentsEnabled": False})
        assert await world.gateway.update_room_metadata("third", wanted) is True

        async def is_set() -> bool:
            return any(r.name == "third" and r.metadata == wanted for r in await world.gateway.list_rooms())

        await eventually(is_set, within=3)

    async def test_lets_somebody_be_removed_once(self, world: World) -> None:
        await world.join("fourth", "u-1-a")
        assert await world.gateway.remove_participant("fourth", "u-1-a") is True

        async def is_gone() -> bool:
            return await world.gateway.list_participants("fourth") == []

        await eventually(is_gone, within=3)
        assert await world.gateway.remove_participant("fourth", "u-1-a") is False

    async def test_ends_for_everybody_when_it_is_deleted(self, world: World) -> None:
        await world.join("fifth", "u-1-a")
        assert await world.gateway.delete_room("fifth") is True
        assert await world.gateway.list_participants("fifth") == []
        assert await world.gateway.delete_room("fifth") is False


class TestAnSfuThatIsAway:
    async def test_is_said_so_by_every_call(self) -> None:
        memory = MemoryGateway()
        memory.is_down = True
        away = ServerGateway(url=f"ws://127.0.0.1:{any_free()}", api_key="key", api_secret="s" * 32)
        gateways: list[LiveKitGateway] = [memory, away]
        for gateway in gateways:
            for call in (
                gateway.list_rooms(),
                gateway.list_participants("room"),
                gateway.update_room_metadata("room", METADATA),
                gateway.remove_participant("room", "u-1-a"),
                gateway.delete_room("room"),
            ):
                with pytest.raises(SfuUnavailable):
                    await call
            await gateway.close()
