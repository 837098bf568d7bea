"""The agent's voice: pieces of text in, sound out."""

from __future__ import annotations

from collections.abc import AsyncIterator

import numpy as np

from confa_agents.iterators import closing
from confa_agents.providers.interfaces import Pcm, TextToSpeech
from confa_agents.speaking.sound import Sound

_QUIET = 200
"""Amplitudes below are silence (of 32,768)."""
_LEAD_SECONDS = 0.01


class Voice:
    """Speaks with a provider, in the voice of this name if it has one."""

    def __init__(self, tts: TextToSpeech, *, name: str | None) -> None:
        self._tts, self._name, self._rate = tts, name, tts.sample_rate

    async def speak(self, text: str, *, is_first: bool = False) -> AsyncIterator[Sound]:
        """One piece. The silence before the first sound of an answer is left out."""
        label, starts = text, is_first
        async with closing(self._tts.synthesize(text, voice=self._name)) as chunks:
            async for chunk in chunks:
                pcm = without_lead(chunk, self._rate) if starts else chunk
                if len(pcm):
                    yield Sound(pcm, label)
                    label, starts = "", False


def without_lead(pcm: Pcm, rate: int) -> Pcm:
    """The sound from just before its first loud sample; nothing when it is all silence."""
    loud = np.flatnonzero(np.abs(pcm.astype(np.int32)) > _QUIET)
    if not len(loud):
        return pcm[:0]
    return pcm[max(0, int(loud[0]) - round(rate * _LEAD_SECONDS)) :]
