"""Rooms of a real SFU: people who speak and listen, and agents that run in the test's own process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import numpy as np
from agents.tests.support.providers import FakeProviders
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET
from livekit import api, rtc

from confa_agent_protocol import topics
from confa_agent_protocol.dispatch import Invitation
from confa_agent_protocol.roles import load_roles
from confa_agent_protocol.worker_events import WorkerReport
from confa_agents.events.reporter import Reporter
from confa_agents.job.assembly import Brief
from confa_agents.job.room_agent import RoomAgent
from confa_agents.providers.interfaces import Pcm
from confa_agents.providers.opening import Providers

RATE = 16_000
_FRAME = RATE // 50
_LONGEST_STALL_MS = 1_000
_NOISE_AHEAD = 0.04
LOUD_ENOUGH = 0.05


def token(room: str, identity: str, *, name: str = "", kind: str = "standard", **attributes: str) -> str:
    grants = api.VideoGrants(room_join=True, room=room, can_update_own_metadata=True, agent=kind == "agent")
    made = api.AccessToken(LIVEKIT_KEY, LIVEKIT_SECRET).with_identity(identity).with_name(name or identity)
    return made.with_kind(kind).with_grants(grants).with_attributes(attributes).to_jwt()  # type: ignore[arg-type]


@dataclass(frozen=True)
class Words:
    """A caption as it arrived."""

    speaker: str
    text: str
    is_final: bool
    segment: str
    track: str
    language: str
    at: float


@dataclass
class Person:
    """Somebody in a room, with a microphone, ears and captions."""

    room: rtc.Room
    identity: str
    captions: list[Words] = field(default_factory=list)
    chat: list[tuple[str, str]] = field(default_factory=list)
    """Sender and text of each message of others."""
    heard: list[tuple[float, float]] = field(default_factory=list)
    """Loop time and loudness (0 to 1) of every 20 ms of every agent's sound."""
    _source: rtc.AudioSource = field(
        default_factory=lambda: rtc.AudioSource(RATE, 1, queue_size_ms=_LONGEST_STALL_MS)
    )
    _tasks: list[asyncio.Task[None]] = field(default_factory=list)
    publication: rtc.LocalTrackPublication | None = None
    _breathing: asyncio.Task[None] | None = None
    _speech: asyncio.Queue[Pcm] = field(default_factory=asyncio.Queue)
    _spoken_at: float = 0.0

    async def publish(self) -> None:
        """The microphone; again after `unpublish`, as another device."""
        track = rtc.LocalAudioTrack.create_audio_track("microphone", self._source)
        options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_MICROPHONE, dtx=False)
        self.publication = await self.room.local_participant.publish_track(track, options)
        if self._breathing is None:
            self._breathing = asyncio.create_task(self._breathe())
            self._tasks.append(self._breathing)

    async def unpublish(self) -> None:
        assert self.publication
        await self.room.local_participant.unpublish_track(self.publication.sid)

    async def _breathe(self) -> None:
        """An open microphone always sends: speech when there is some, else near silence.

        Speech is handed over ahead of its time, so that a busy machine makes no pause in a sentence.
        """
        noise = np.random.default_rng(1)
        while True:
            if not self._speech.empty():
                await self._send(self._speech.get_nowait())
                self._spoken_at = asyncio.get_running_loop().time() + self._source.queued_duration
                self._speech.task_done()
            elif self._source.queued_duration < _NOISE_AHEAD:
                await self._send(noise.integers(-8, 8, _FRAME, dtype=np.int16))
            else:
                await asyncio.sleep(_NOISE_AHEAD / 4)

    async def _send(self, frame: Pcm) -> None:
        await self._source.capture_frame(rtc.AudioFrame(frame.tobytes(), RATE, 1, _FRAME))

    async def say(self, pcm: Pcm) -> float:
        """Speaks, and returns the loop time at which the last sample left."""
        whole = np.pad(pcm, (0, -len(pcm) % _FRAME))
        for frame in np.split(whole, len(whole) // _FRAME):
            self._speech.put_nowait(frame)
        await self._speech.join()
        await asyncio.sleep(self._spoken_at - asyncio.get_running_loop().time())
        return self._spoken_at

    def listen(self) -> None:
        self.room.on("track_subscribed", lambda track, *_: self._hear(track))
        self.room.register_text_stream_handler(
            topics.TRANSCRIPTION,
            lambda reader, identity: self._tasks.append(asyncio.create_task(self._read(reader, identity))),
        )
        self.room.register_text_stream_handler(
            topics.CHAT,
            lambda reader, identity: self._tasks.append(asyncio.create_task(self._chat(reader, identity))),
        )

    def _hear(self, track: rtc.Track) -> None:
        if track.kind == rtc.TrackKind.KIND_AUDIO:
            self._tasks.append(asyncio.create_task(self._follow(track)))

    async def _follow(self, track: rtc.Track) -> None:
        stream = rtc.AudioStream(track, sample_rate=RATE, num_channels=1, frame_size_ms=20)
        try:
            async for event in stream:
                pcm = np.frombuffer(event.frame.data, np.int16)
                loudness = float(np.abs(pcm.astype(np.int32)).max()) / 32768
                self.heard.append((asyncio.get_running_loop().time(), loudness))
        finally:
            await stream.aclose()

    async def _chat(self, reader: rtc.TextStreamReader, identity: str) -> None:
        self.chat.append((identity, await reader.read_all()))

    async def _read(self, reader: rtc.TextStreamReader, identity: str) -> None:
        attributes = reader.info.attributes or {}
        text = await reader.read_all()
        self.captions.append(
            Words(
                speaker=identity,
                text=text,
                is_final=attributes.get("lk.transcription_final") == "true",
                segment=attributes.get("lk.segment_id", ""),
                track=attributes.get("lk.transcribed_track_id", ""),
                language=attributes.get("confa.language", ""),
                at=asyncio.get_running_loop().time(),
            )
        )

    def finals(self, speaker: str) -> list[str]:
        return [words.text for words in self.captions if words.speaker == speaker and words.is_final]

    def first_sound(self, *, after: float) -> float | None:
        return next((at for at, loudness in self.heard if at >= after and loudness > LOUD_ENOUGH), None)

    def loudest(self, start: float, end: float) -> float:
        return max((loudness for at, loudness in self.heard if start <= at < end), default=0.0)

    async def aclose(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.room.disconnect()
        await self._source.aclose()


@asynccontextmanager
async def person(
    sfu: LiveKitServer, room: str, identity: str, *, name: str = "", **attributes: str
) -> AsyncIterator[Person]:
    """Somebody in the room with an open microphone."""
    joined = rtc.Room()
    somebody = Person(joined, identity)
    somebody.listen()
    await joined.connect(sfu.url, token(room, identity, name=name, **attributes))
    await somebody.publish()
    try:
        yield somebody
    finally:
        await somebody.aclose()


@asynccontextmanager
async def crowd(
    sfu: LiveKitServer, room: str, identities: Sequence[str], *, num_muted: int
) -> AsyncIterator[None]:
    """People who follow nothing, the first of them with muted microphones: many of them cost little."""
    rooms = [rtc.Room() for _ in identities]
    source = rtc.AudioSource(RATE, 1)
    following_nothing = rtc.RoomOptions(auto_subscribe=False)
    try:
        for joined, identity in zip(rooms, identities, strict=True):
            await joined.connect(sfu.url, token(room, identity), following_nothing)
        for joined in rooms[:num_muted]:
            track = rtc.LocalAudioTrack.create_audio_track("microphone", source)
            options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_MICROPHONE)
            await joined.local_participant.publish_track(track, options)
            track.mute()
        yield
    finally:
        await asyncio.gather(*(joined.disconnect() for joined in rooms))
        await source.aclose()


@dataclass
class Attended:
    """An agent in a room, and what it reported."""

    agent: RoomAgent
    room: rtc.Room
    events: list[WorkerReport]
    reasons: list[str]
    """Why it wanted to leave."""

    @property
    def identity(self) -> str:
        return self.room.local_participant.identity


@asynccontextmanager
async def agent(
    sfu: LiveKitServer,
    room: str,
    providers: Providers | FakeProviders,
    *,
    identity: str = "agent-AJ_test",
    role: str = "friendly",
    is_greeting: bool = False,
    empty_seconds: float = 60.0,
    **invited: object,
) -> AsyncIterator[Attended]:
    """An agent of this role that runs here and not in a job process."""
    roles = dict(load_roles().by_id)
    chosen = roles[role] if is_greeting else roles[role].model_copy(update={"greeting": ""})
    invitation = Invitation.model_validate(
        {"agentSessionId": "as-1", "role": role, "invitedBy": "u-alice-tab", **invited}
    )
    joined, events, reasons = rtc.Room(), list[WorkerReport](), list[str]()
    reporter = Reporter(events.append, room=room, agent=identity, agent_session=invitation.agent_session_id)
    brief = Brief(
        role=chosen, roles=roles, invitation=invitation, secrets=[LIVEKIT_SECRET], reporter=reporter
    )
    made = RoomAgent(
        joined,
        brief=brief,
        providers=providers,  # type: ignore[arg-type]
        on_over=reasons.append,
        empty_seconds=empty_seconds,
    )
    options = rtc.RoomOptions(auto_subscribe=False)
    await joined.connect(sfu.url, token(room, identity, name=chosen.display_name, kind="agent"), options)
    await made.start()
    try:
        yield Attended(made, joined, events, reasons)
    finally:
        await made.aclose()
        await joined.disconnect()


async def until(check: Callable[[], object], *, within: float = 10.0) -> float:
    """The seconds until the check was true."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    while not check():
        assert loop.time() - began < within, f"not within {within} s"
        await asyncio.sleep(0.01)
    return loop.time() - began


__all__: Sequence[str] = ("Attended", "Person", "Words", "agent", "crowd", "person", "token", "until")
