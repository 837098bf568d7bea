"""The sound of one microphone track, window by window."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable

import numpy as np
from livekit import rtc
from livekit.rtc import _ffi_client as ffi
from livekit.rtc._proto.audio_frame_pb2 import AudioStreamEvent, OwnedAudioFrameBuffer

from confa_agents.hearing.sounds import Sounds
from confa_agents.hearing.speech_gate import WINDOW_SAMPLES, WINDOW_SECONDS
from confa_agents.providers.interfaces import HEARING_RATE, Pcm


class TrackSound(rtc.AudioStream):
    """Open from its making to `aclose`.

    Args:
        track: a microphone.
        sounds: those that are looked at together.
        hear: is given each window, and answers whether the next one is wanted at once.
    """

    def __init__(self, track: rtc.RemoteAudioTrack, sounds: Sounds, hear: Callable[[Pcm], bool]) -> None:
        self._sounds, self._hear = sounds, hear
        self._frames: deque[OwnedAudioFrameBuffer] = deque()
        self._is_wanted_at_once = False
        self._ended = asyncio.Event()
        super().__init__(
            track, sample_rate=HEARING_RATE, num_channels=1, frame_size_ms=round(WINDOW_SECONDS * 1000)
        )
        ffi.FfiClient.instance.queue.unsubscribe(self._ffi_queue)
        sounds.add(self._ffi_handle.handle, self)

    async def _run(self) -> None:
        """In the SDK's class the loop over the frames; it is over when there will be no more."""
        await self._ended.wait()

    def receive(self, event: AudioStreamEvent) -> None:
        """Called in the SDK's thread."""
        if event.HasField("frame_received"):
            self._frames.append(event.frame_received.frame)
            if self._is_wanted_at_once:
                self._loop.call_soon_threadsafe(self.drain)
        elif event.HasField("eos"):
            self._loop.call_soon_threadsafe(self._end)

    def drain(self) -> None:
        """Hears what came."""
        while self._frames:
            # The SDK's memory is given back by this, also when nobody listens any more.
            frame = rtc.AudioFrame._from_owned_info(self._frames.popleft())  # noqa: SLF001
            window = np.frombuffer(frame.data, dtype=np.int16)
            if len(window) == WINDOW_SAMPLES:
                self._is_wanted_at_once = self._hear(window)

    def silence(self) -> None:
        """From now on nothing is heard, although the SDK may still send some frames."""
        self._hear = lambda _: False

    def _end(self) -> None:
        self.silence()
        self.drain()
        self._sounds.remove(self._ffi_handle.handle)
        self._ended.set()
