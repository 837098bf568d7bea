"""One microphone track of the room, as windows for a listener. A muted track costs nothing."""

from __future__ import annotations

import asyncio
import contextlib

import numpy as np
from livekit import rtc

from confa_agents.hearing.listener import Listener
from confa_agents.hearing.speech_gate import WINDOW_SAMPLES, WINDOW_SECONDS
from confa_agents.providers.interfaces import HEARING_RATE


class Ear:
    """Feeds the listener while it is open. An audio stream delivers silence for a muted track, at a price."""

    def __init__(self, track: rtc.RemoteAudioTrack, listener: Listener) -> None:
        self._track, self.listener = track, listener
        self._task: asyncio.Task[None] | None = None

    def open(self) -> None:
        if self._task is None:
            self._task = asyncio.create_task(self._run())

    async def _run(self) -> None:
        stream = rtc.AudioStream(
            self._track,
            sample_rate=HEARING_RATE,
            num_channels=1,
            frame_size_ms=round(WINDOW_SECONDS * 1000),
        )
        try:
            async for event in stream:
                window = np.frombuffer(event.frame.data, dtype=np.int16)
                if len(window) == WINDOW_SAMPLES:
                    # The frame's memory belongs to the SDK and is given back.
                    self.listener.hear(window.copy())
        finally:
            await stream.aclose()

    async def close(self) -> None:
        """What was being said when the microphone went off is a turn."""
        task, self._task = self._task, None
        if task is None:
            return
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        await self.listener.finish()

    async def drop(self) -> None:
        """The person takes back the consent: what was being said is forgotten."""
        task, self._task = self._task, None
        self.listener.drop()
        if task is not None:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        await self.listener.aclose()
