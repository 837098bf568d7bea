"""Hearing with a service that takes whole recordings: the speech so far is sent each time.

Long speech is cut, and its pieces are transcribed once, while it goes on.
"""

import asyncio
from collections.abc import Awaitable
from typing import Protocol

import numpy as np

from confa_agents.inference import frames
from confa_agents.local.cutting import first_cut
from confa_agents.providers.interfaces import Pcm, ProviderError

_NOTHING = np.empty(0, dtype=np.int16)


class Recognize(Protocol):
    """The words of one piece of speech at 16 kHz. Raises `ProviderError`."""

    def __call__(self, pcm: Pcm, *, priority: int) -> Awaitable[str]: ...


class PiecewiseSpeech:
    """One person's turns. Without `has_interims`, interims are the pieces that are done."""

    def __init__(self, recognize: Recognize, *, longest_seconds: int, has_interims: bool) -> None:
        self._recognize = recognize
        self._longest, self._has_interims = longest_seconds, has_interims
        self._pieces = list[_Piece]()
        self._tail = _NOTHING

    def push(self, pcm: Pcm) -> None:
        self._tail = np.concatenate((self._tail, pcm))
        while (cut := first_cut(self._tail, longest_seconds=self._longest)) is not None:
            self._pieces.append(_Piece(self._recognize, self._tail[:cut]))
            self._tail = self._tail[cut:]

    async def text(self, *, is_interim: bool = False) -> str:
        # What is pushed while we wait belongs to the next call.
        pieces, tail = list(self._pieces), self._tail
        if is_interim and not self._has_interims:
            tail = _NOTHING
        priority = frames.INTERIM if is_interim else frames.WAITING
        last = await self._recognize(tail, priority=priority) if len(tail) else ""
        texts = [*[await piece.text() for piece in pieces], last]
        return " ".join(text for text in texts if text)

    def reset(self) -> None:
        for piece in self._pieces:
            piece.cancel()
        self._pieces.clear()
        self._tail = _NOTHING

    async def aclose(self) -> None:
        self.reset()


class _Piece:
    """Speech that will not grow any more, on its way to text."""

    def __init__(self, recognize: Recognize, pcm: Pcm) -> None:
        self._recognize, self._pcm = recognize, pcm
        self._task = asyncio.create_task(self._transcribe())

    async def text(self) -> str:
        found = await asyncio.shield(self._task)
        if found is None:
            found = await self._recognize(self._pcm, priority=frames.WAITING)
        return found

    async def _transcribe(self) -> str | None:
        """None when it failed: whoever wants the text asks again."""
        try:
            return await self._recognize(self._pcm, priority=frames.NEXT)
        except ProviderError:
            return None

    def cancel(self) -> None:
        self._task.cancel()
