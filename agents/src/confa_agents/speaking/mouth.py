"""Plays an answer frame by frame. It can fall silent at once and go on from the same word."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncIterator, Callable

import numpy as np

from confa_agents.providers.interfaces import Pcm
from confa_agents.speaking.sound import Sound
from confa_agents.speaking.track import FRAME_SECONDS, AudioOut

_DRAIN_SECONDS = 0.01


class Mouth:
    """One voice: one answer at a time."""

    def __init__(self, out: AudioOut) -> None:
        self._out = out
        self._samples = round(out.rate * FRAME_SECONDS)
        self._may_sound = asyncio.Event()
        self._may_sound.set()
        self._frames: list[Pcm] = []
        self._next = 0
        self._is_complete = False
        self._more = asyncio.Event()
        self._is_playing = False

    @property
    def is_playing(self) -> bool:
        """From the start of an answer to its end, also while it is paused."""
        return self._is_playing

    @property
    def is_paused(self) -> bool:
        return not self._may_sound.is_set()

    async def play(
        self,
        sounds: AsyncIterator[Sound],
        *,
        on_first_frame: Callable[[], None],
        on_text: Callable[[str], None],
    ) -> None:
        """Plays to the end. Cancelling stops the sound at once.

        `on_text` gets each piece's text when its first frame goes out.
        """
        self._frames, self._next, self._is_complete, self._is_playing = [], 0, False, True
        texts: dict[int, str] = {}
        reader = asyncio.create_task(self._read(sounds, texts))
        try:
            await self._pump(texts, on_first_frame, on_text)
            await reader
            await self._drain()
        finally:
            reader.cancel()
            self._out.clear()
            self._frames, self._is_playing = [], False
            self._may_sound.set()
            await asyncio.gather(reader, return_exceptions=True)

    def pause(self) -> None:
        """Silence now. What was queued and not sent is played again after `resume`."""
        if not self._may_sound.is_set():
            return
        self._may_sound.clear()
        unsent = math.ceil(self._out.queued_seconds / FRAME_SECONDS)
        self._next = max(0, self._next - unsent)
        self._out.clear()

    def resume(self) -> None:
        self._may_sound.set()

    async def _read(self, sounds: AsyncIterator[Sound], texts: dict[int, str]) -> None:
        rest = np.zeros(0, np.int16)
        try:
            async for sound in sounds:
                if sound.text:
                    texts[len(self._frames)] = sound.text
                rest = self._cut(np.concatenate([rest, sound.pcm]))
                self._more.set()
            if len(rest):
                self._cut(np.pad(rest, (0, self._samples - len(rest))))
        finally:
            self._is_complete = True
            self._more.set()

    def _cut(self, pcm: Pcm) -> Pcm:
        """Takes whole frames; the rest of less than a frame is returned."""
        whole = len(pcm) // self._samples * self._samples
        if whole:
            self._frames.extend(np.split(pcm[:whole], whole // self._samples))
        return pcm[whole:]

    async def _pump(
        self, texts: dict[int, str], on_first_frame: Callable[[], None], on_text: Callable[[str], None]
    ) -> None:
        while True:
            await self._may_sound.wait()
            if self._next >= len(self._frames):
                if self._is_complete:
                    return
                self._more.clear()
                await self._more.wait()
                continue
            index, self._next = self._next, self._next + 1
            if text := texts.pop(index, ""):
                on_text(text)
            await self._out.send(self._frames[index])
            if index == 0:
                on_first_frame()
            if self.is_paused:
                # The pause came while this frame waited for room in the queue.
                self._out.clear()

    async def _drain(self) -> None:
        """Until the last frame is out; a pause in this time brings frames back."""
        while self._out.queued_seconds > 0 or self.is_paused:
            await asyncio.sleep(_DRAIN_SECONDS)
            if self._next < len(self._frames):
                await self._pump({}, lambda: None, lambda _: None)
