"""What every gateway does, checked on the one in memory and on a real livekit-server."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from typing import Protocol

import pytest
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.participants import microphone
from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET
from backend.tests.support.sounds import Tone, is_loud
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
    async def speak(self, room: str, identity: str) -> None: ...
    async def hears_somebody(self, room: str, identity: str) -> bool: ...
    async def packets_of(self, room: str, identity: str) -> list[tuple[str, bytes]]: ...
    async def close(self) -> None: ...


@dataclass
class MemoryWorld:
    gateway: MemoryGateway = field(default_factory=MemoryGateway)

    async def join(self, room: str, identity: str) -> None:
        if room not in {found.name for found in await self.gateway.list_rooms()}:
            self.gateway.open_room(room, METADATA)
        self.gateway.join(
            room,
            LiveParticipant(
                sid="PA_1", identity=identity, name="Anna", kind=STANDARD, metadata="", joined_at=utc_now(),
                attributes=ATTRIBUTES,
            ),
        )  # fmt: skip

    async def speak(self, room: str, identity: str) -> None:
        present = await self.gateway.list_participants(room)
        speaker = next(found for found in present if found.identity == identity)
        self.gateway.join(room, replace(speaker, tracks=(microphone(),)))

    async def hears_somebody(self, room: str, identity: str) -> bool:
        return (room, identity, microphone().sid) not in self.gateway.unsubscribed

    async def packets_of(self, room: str, identity: str) -> list[tuple[str, bytes]]:
        return [packet[2:] for packet in self.gateway.sent if packet[:2] == (room, identity)]

    async def close(self) -> None:
        await self.gateway.close()


@dataclass
class ServerWorld:
    url: str
    gateway: ServerGateway
    rooms: list[rtc.Room] = field(default_factory=list)
    voices: list[asyncio.Task[None]] = field(default_factory=list)
    packets: list[tuple[str, str, bytes]] = field(default_factory=list)

    async def join(self, room: str, identity: str) -> None:
        signer = RoomTokenSigner(api_key=LIVEKIT_KEY, api_secret=LIVEKIT_SECRET, ttl=600)
        token = signer.sign(RoomEntry(room, identity, "Anna", ATTRIBUTES, METADATA))
        joined = rtc.Room()
        joined.on("data_received", lambda p: self.packets.append((identity, p.topic or "", p.data)))
        await joined.connect(self.url, token)
        self.rooms.append(joined)

    async def speak(self, room: str, identity: str) -> None:
        voice = Tone()
        self.voices.append(asyncio.create_task(voice.sound()))
        options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_MICROPHONE)
        await self._seen_by(identity).local_participant.publish_track(voice.track, options)

    async def hears_somebody(self, room: str, identity: str) -> bool:
        others = self._seen_by(identity).remote_participants.values()
        tracks = [found.track for other in others for found in other.track_publications.values()]
        return any([await is_loud(track) for track in tracks if isinstance(track, rtc.RemoteAudioTrack)])

    async def packets_of(self, room: str, identity: str) -> list[tuple[str, bytes]]:
        return [packet[1:] for packet in self.packets if packet[0] == identity]

    def _seen_by(self, identity: str) -> rtc.Room:
        return next(room for room in self.rooms if room.local_participant.identity == identity)

    async def close(self) -> None:
        for voice in self.voices:
            voice.cancel()
        for room in self.rooms:
            await room.disconnect()
        await self.gateway.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveKitServer]:
    with LiveKitServer(tmp_path_factory.mktemp("livekit")).started() as server:
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
        assert await world.gateway.set_attributes("nowhere", "u-1-a", {"key": "value"}) is False
        assert await world.gateway.mute_track("nowhere", "u-1-a", "TR_1") is False
        assert await world.gateway.unsubscribe("nowhere", "u-1-a", ["TR_1"]) is False
        assert await world.gateway.send_data("nowhere", ["u-1-a"], topic="t", payload=b"x") is False
        assert await world.gateway.list_dispatches("nowhere") == []
        assert await world.gateway.delete_dispatch("nowhere", "AD_1") is False
        assert await world.gateway.delete_room("nowhere") is False

    async def test_is_opened_for_an_agent_that_is_asked_into_it(self, world: World) -> None:
        await world.gateway.create_dispatch("early", agent_name="confa-agent", metadata="{}")
        assert "early" in {room.name for room in await world.gateway.list_rooms()}


class TestARoomWithSomebody:
    async def test_is_live_with_the_metadata_of_the_token(self, world: World) -> None:
        await world.join("first", "u-1-a")
        found = {room.name: room.metadata for room in await world.gateway.list_rooms()}
        assert found["first"] == METADATA

        async def is_counted() -> bool:
            rooms = {room.name: room.num_participants for room in await world.gateway.list_rooms()}
            return rooms["first"] == 1

        await eventually(is_counted, within=10)

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

    async def test_shows_the_attributes_that_are_set_and_keeps_the_others(self, world: World) -> None:
        await world.join("sixth", "u-1-a")
        assert await world.gateway.set_attributes("sixth", "u-1-a", {"confa.hand": "17"}) is True

        async def has(attributes: dict[str, str]) -> bool:
            (found,) = await world.gateway.list_participants("sixth")
            return found.attributes == attributes

        await eventually(lambda: has(ATTRIBUTES | {"confa.hand": "17"}), within=3)
        assert await world.gateway.set_attributes("sixth", "u-1-a", {"confa.hand": ""}) is True
        await eventually(lambda: has(ATTRIBUTES), within=3)
        assert await world.gateway.set_attributes("sixth", "u-2-b", {"confa.hand": "1"}) is False

    async def test_lets_tracks_be_muted_and_taken_from_a_listener(self, world: World) -> None:
        for identity in ("u-1-a", "u-2-b"):
            await world.join("seventh", identity)
        await world.speak("seventh", "u-1-a")
        await eventually(lambda: world.hears_somebody("seventh", "u-2-b"), within=5)

        async def speaker() -> LiveParticipant:
            present = await world.gateway.list_participants("seventh")
            return next(found for found in present if found.identity == "u-1-a")

        (track,) = (await speaker()).tracks
        assert (track.type, track.source, track.is_muted) == ("AUDIO", "MICROPHONE", False)
        assert await world.gateway.unsubscribe("seventh", "u-2-b", [track.sid]) is True

        async def is_deaf() -> bool:
            return not await world.hears_somebody("seventh", "u-2-b")

        await eventually(is_deaf, within=3)
        assert await world.gateway.mute_track("seventh", "u-1-a", track.sid) is True

        async def is_muted() -> bool:
            return (await speaker()).tracks[0].is_muted

        await eventually(is_muted, within=3)
        assert await world.gateway.mute_track("seventh", "u-1-a", "TR_other") is False

    async def test_is_told_by_name(self, world: World) -> None:
        for identity in ("u-1-a", "u-2-b"):
            await world.join("eighth", identity)
        for names in ([], ["u-1-a"], ["u-1-a", "u-2-b"]):
            payload = str(names).encode()
            assert await world.gateway.send_data("eighth", names, topic="t", payload=payload) is True

        async def has_all() -> bool:
            counts = [len(await world.packets_of("eighth", identity)) for identity in ("u-1-a", "u-2-b")]
            return counts == [2, 1]

        await eventually(has_all, within=3)
        first, both = ("t", b"['u-1-a']"), ("t", b"['u-1-a', 'u-2-b']")
        assert await world.packets_of("eighth", "u-1-a") == [first, both]
        assert await world.packets_of("eighth", "u-2-b") == [both]

    async def test_has_agents_asked_into_it_until_that_is_taken_back(self, world: World) -> None:
        await world.join("ninth", "u-1-a")
        metadata = json.dumps({"role": 'o\'brien "the expert" 👍'})
        wanted = [
            await world.gateway.create_dispatch("ninth", agent_name="confa-agent", metadata=metadata)
            for _ in range(2)
        ]
        found = await world.gateway.list_dispatches("ninth")
        assert {dispatch.id for dispatch in found} == set(wanted)
        assert {(dispatch.agent_name, dispatch.metadata) for dispatch in found} == {("confa-agent", metadata)}
        assert await world.gateway.delete_dispatch("ninth", wanted[0]) is True
        assert await world.gateway.delete_dispatch("ninth", wanted[0]) is False
        assert [dispatch.id for dispatch in await world.gateway.list_dispatches("ninth")] == wanted[1:]

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
                gateway.set_attributes("room", "u-1-a", {"key": "value"}),
                gateway.mute_track("room", "u-1-a", "TR_1"),
                gateway.unsubscribe("room", "u-1-a", ["TR_1"]),
                gateway.send_data("room", ["u-1-a"], topic="t", payload=b"x"),
                gateway.create_dispatch("room", agent_name="confa-agent", metadata="{}"),
                gateway.list_dispatches("room"),
                gateway.delete_dispatch("room", "AD_1"),
                gateway.delete_room("room"),
            ):
                with pytest.raises(SfuUnavailable):
                    await call
            await gateway.close()
