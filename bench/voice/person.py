"""A person of the bench: speaks through a microphone track, hears the agents, reads captions."""

import asyncio
import time
from bisect import bisect_right
from collections import deque
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from bench.voice import speech
from livekit import rtc
from numpy.typing import NDArray

from confa_agent_protocol import topics
from confa_agent_protocol.identities import is_agent

_FRAME = speech.RATE // 50
_LOUD = 300
_NOISE = 8
_FRAME_MS = 10
_KEPT_FRAMES = 1_000


@dataclass(frozen=True)
class Caption:
    """One text of a transcription stream. `at` is `time.perf_counter()` when it was read."""

    at: float
    speaker: str
    segment: str
    text: str
    is_final: bool


@dataclass
class Person:
    """Use as a context manager around being in the room. Times are `time.perf_counter()`."""

    url: str
    token: str
    is_speaker: bool = True
    """Who only sits there sends noise in large frames, which costs the bench's machine little."""
    room: rtc.Room = field(default_factory=rtc.Room)
    heard: deque[tuple[float, int]] = field(default_factory=lambda: deque(maxlen=_KEPT_FRAMES))
    """When each of the last 10 ms frames of an agent's voice came, and its loudest sample."""
    captions: list[Caption] = field(default_factory=list)
    chat: list[str] = field(default_factory=list)

    async def __aenter__(self) -> "Person":
        self._tasks: set[asyncio.Task[None]] = set()
        self._loud_at: list[float] = []
        self._is_open = asyncio.Event()
        self._is_open.set()
        queue = 20 if self.is_speaker else 1_000
        self._source = rtc.AudioSource(speech.RATE, 1, queue_size_ms=queue)
        self._saying: asyncio.Queue[tuple[NDArray[np.int16], asyncio.Future[float]]] = asyncio.Queue()
        self.room.on("track_subscribed", self._on_track)
        self.room.register_text_stream_handler(topics.TRANSCRIPTION, self._on_caption)
        self.room.register_text_stream_handler(topics.CHAT, self._on_chat)
        self.room.on("track_published", self._follow)
        await self.room.connect(self.url, self.token, rtc.RoomOptions(auto_subscribe=False))
        for participant in self.room.remote_participants.values():
            for publication in participant.track_publications.values():
                self._follow(publication, participant)
        track = rtc.LocalAudioTrack.create_audio_track("microphone", self._source)
        options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_MICROPHONE, dtx=False)
        await self.room.local_participant.publish_track(track, options)
        self._spawn(self._speak())
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.room.disconnect()

    @property
    def identity(self) -> str:
        return self.room.local_participant.identity

    def mute(self, *, is_muted: bool) -> None:
        """Closes the microphone, or opens it again."""
        # Nobody takes the sound of a muted track, so that giving it would be an endless loop without a pause.
        self._is_open.clear() if is_muted else self._is_open.set()
        for publication in self.room.local_participant.track_publications.values():
            if isinstance(publication.track, rtc.LocalAudioTrack):
                publication.track.mute() if is_muted else publication.track.unmute()

    async def say(self, pcm: NDArray[np.int16]) -> float:
        """Speaks it and answers with the time when its last sample left."""
        done: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._saying.put_nowait((pcm, done))
        return await done

    async def _speak(self) -> None:
        """The microphone is open all the time: what is not speech is the noise of a quiet room."""
        length = _FRAME if self.is_speaker else speech.RATE // 2
        silence = np.random.default_rng(0).integers(-_NOISE, _NOISE, length, dtype=np.int16)
        while True:
            await self._is_open.wait()
            try:
                pcm, done = self._saying.get_nowait()
            except asyncio.QueueEmpty:
                await self._capture(silence)
                continue
            padded = np.pad(pcm, (0, -len(pcm) % _FRAME))
            for frame in np.split(padded, len(padded) // _FRAME):
                await self._capture(frame)
            if not done.done():  # Whoever wanted to know may be gone.
                done.set_result(time.perf_counter())

    async def _capture(self, pcm: NDArray[np.int16]) -> None:
        await self._source.capture_frame(rtc.AudioFrame(pcm.tobytes(), speech.RATE, 1, len(pcm)))

    def _follow(self, publication: rtc.RemoteTrackPublication, participant: rtc.RemoteParticipant) -> None:
        # Only what is measured: to decode all the rest, too, would cost the engines their processors.
        if self.is_speaker and is_agent(participant.identity):
            publication.set_subscribed(True)

    def _on_track(self, track: rtc.Track, *_: object) -> None:
        if isinstance(track, rtc.RemoteAudioTrack):
            self._spawn(self._listen(track))

    async def _listen(self, track: rtc.RemoteAudioTrack) -> None:
        stream = rtc.AudioStream(track, sample_rate=speech.RATE, num_channels=1, frame_size_ms=_FRAME_MS)
        try:
            async for event in stream:
                loudest = int(np.abs(np.frombuffer(event.frame.data, np.int16).astype(np.int32)).max())
                now = time.perf_counter()
                self.heard.append((now, loudest))
                if loudest > _LOUD:
                    self._loud_at.append(now)
        finally:
            await stream.aclose()

    def _on_caption(self, reader: rtc.TextStreamReader, sender: str) -> None:
        self._spawn(self._read_caption(reader, sender))

    async def _read_caption(self, reader: rtc.TextStreamReader, sender: str) -> None:
        about = reader.info.attributes or {}
        segment = about.get("lk.segment_id", reader.info.stream_id)
        try:
            text = await reader.read_all()
        except rtc.StreamError:  # The agent was removed while it spoke.
            return
        is_final = about.get("lk.transcription_final") == "true"
        self.captions.append(Caption(time.perf_counter(), sender, segment, text, is_final))

    def _on_chat(self, reader: rtc.TextStreamReader, _sender: str) -> None:
        self._spawn(self._read_chat(reader))

    async def _read_chat(self, reader: rtc.TextStreamReader) -> None:
        self.chat.append(await reader.read_all())

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def first_sound(self, since: float) -> float | None:
        """When the agents were first heard after this time."""
        later = bisect_right(self._loud_at, since)
        return self._loud_at[later] if later < len(self._loud_at) else None

    def last_sound(self) -> float | None:
        return self._loud_at[-1] if self._loud_at else None

    def is_hearing(self, within: float = 0.25) -> bool:
        """Whether an agent was heard in the last `within` seconds."""
        last = self.last_sound()
        return last is not None and time.perf_counter() - last < within

    async def wait_for_sound(self, since: float, timeout: float) -> float | None:  # noqa: ASYNC109
        """When the agents were first heard after `since`; nothing when they stay silent."""
        deadline = time.perf_counter() + timeout
        while time.perf_counter() < deadline:
            if (at := self.first_sound(since)) is not None:
                return at
            await asyncio.sleep(0.02)
        return None

    async def wait_for_quiet(self, quiet: float = 1.2, timeout: float = 40.0) -> None:  # noqa: ASYNC109
        """Until no agent has been heard for `quiet` seconds."""
        deadline = time.perf_counter() + timeout
        while self.is_hearing(quiet):
            if time.perf_counter() > deadline:
                raise TimeoutError("The agents do not stop to speak.")
            await asyncio.sleep(0.02)
