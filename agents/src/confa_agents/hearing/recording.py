"""What one person says now, on its way to speech recognition."""

from __future__ import annotations

from collections import deque

import numpy as np

from confa_agents.hearing.speech_gate import WINDOW_SAMPLES
from confa_agents.providers.interfaces import Pcm, SpeechStream, SpeechToText

_BEFORE_ONSET = 6
"""Windows before an onset that are given too. More makes recognisers invent words."""
_TAIL = 37
"""Windows that the end-of-turn model looks at: 1.2 s."""


class Recording:
    """Keeps silence back and hands speech on, with a little silence before it."""

    def __init__(self, stt: SpeechToText, *, language: str) -> None:
        self._stt, self._language = stt, language
        self._stream: SpeechStream = stt.listen(language=language)
        self._kept: deque[Pcm] = deque(maxlen=_BEFORE_ONSET)
        self._tail: deque[Pcm] = deque(maxlen=_TAIL)

    def keep(self, window: Pcm) -> None:
        """Silence, of which the last fifth of a second belongs to the speech that may follow."""
        self._kept.append(window)
        self._tail.append(window)

    def push(self, window: Pcm) -> None:
        """Speech, or the first silence after it."""
        self._stream.push(np.concatenate([*self._kept, window]))
        self._kept.clear()
        self._tail.append(window)

    def tail(self) -> Pcm:
        """The last 1.2 s, or what there is of it."""
        return np.concatenate(list(self._tail)) if self._tail else np.zeros(WINDOW_SAMPLES, np.int16)

    async def text(self, *, is_interim: bool = False) -> str:
        return await self._stream.text(is_interim=is_interim)

    def reset(self) -> None:
        self._stream.reset()

    def swap(self) -> SpeechStream:
        """Goes on with a new stream; the former one, with what was said until now, is the caller's."""
        former, self._stream = self._stream, self._stt.listen(language=self._language)
        return former

    async def aclose(self) -> None:
        await self._stream.aclose()
