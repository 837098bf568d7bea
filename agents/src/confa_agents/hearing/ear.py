"""One microphone track of the room, as windows for a listener. A muted track costs nothing."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Coroutine

import numpy as np
from livekit import rtc

from confa_agents.hearing.kept_sound import KeptSound
from confa_agents.hearing.listener import Listener
from confa_agents.hearing.speech_gate import WINDOW_SAMPLES, WINDOW_SECONDS
from confa_agents.providers.interfaces import HEARING_RATE, Pcm


class Ear:
    """Feeds a listener while it is open, or keeps the sound for one while it stands by.

    An audio stream delivers silence for a muted track, at a price, so the ear is closed then.
    """

    def __init__(
        self, track: rtc.RemoteAudioTrack, make_listener: Callable[[], Listener], *, leads: bool
    ) -> None:
        self._track, self._make_listener = track, make_listener
        self._listener = make_listener() if leads else None
        self.kept = None if leads else KeptSound()
        self._task: asyncio.Task[None] | None = None
        self._replaying: asyncio.Task[None] | None = None

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
                    self._hear(window.copy())
        finally:
            await stream.aclose()

    def _hear(self, window: Pcm) -> None:
        if self.kept is not None:
            self.kept.hear(window)
        elif self._listener is not None:
            self._listener.hear(window)

    def lead(self) -> None:
        """The agent that heard so far is gone: what it did not tell of is heard now."""
        if self._listener is None and self.kept is not None:
            self._listener = self._make_listener()
            self._replaying = asyncio.create_task(self._replay(self.kept, self._listener))

    async def _replay(self, kept: KeptSound, listener: Listener) -> None:
        await kept.replay(listener)
        self.kept = None
        if self._task is None:
            await listener.finish()

    def stand_by(self) -> Coroutine[object, object, None]:
        """Another agent hears from now on. What is returned lets go of the listener."""
        self.kept = KeptSound()
        return self._forget()

    def close(self) -> Coroutine[object, object, None]:
        """The microphone went off; what was being said is a turn when the returned is done.

        The ear itself is closed when this returns, so that it can be opened again in the same moment.
        """
        return self._close(self._stop())

    async def _close(self, stopped: asyncio.Task[None] | None) -> None:
        await _end(stopped)
        if self.kept is None and self._listener is not None:
            await self._listener.finish()

    def drop(self) -> Coroutine[object, object, None]:
        """The person takes back the consent: what was being said is forgotten."""
        if self.kept is not None:
            self.kept.clear()
        return self._drop(self._forget(), self._stop())

    async def _drop(
        self, forgotten: Coroutine[object, object, None], stopped: asyncio.Task[None] | None
    ) -> None:
        await _end(stopped)
        await forgotten

    def _stop(self) -> asyncio.Task[None] | None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
        return task

    def _forget(self) -> Coroutine[object, object, None]:
        replaying, self._replaying = self._replaying, None
        listener, self._listener = self._listener, None
        if replaying is not None:
            replaying.cancel()
        if listener is not None:
            listener.drop()
        return _let_go(replaying, listener)

    async def aclose(self) -> None:
        """For a track that is gone; `close` has told what was said."""
        await _let_go(self._replaying, self._listener)


async def _let_go(replaying: asyncio.Task[None] | None, listener: Listener | None) -> None:
    await _end(replaying)
    if listener is not None:
        await listener.aclose()


async def _end(task: asyncio.Task[None] | None) -> None:
    if task is not None:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
