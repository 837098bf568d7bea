"""The agent's voice: text pieces in, sound at the track's rate out."""

from __future__ import annotations

from collections.abc import AsyncIterator

import numpy as np
from livekit import rtc

from confa_agents.iterators import closing
from confa_agents.providers.interfaces import Pcm, TextToSpeech
from confa_agents.speaking.sound import Sound

_QUIET = 200
"""Amplitudes below are silence (of 32,768)."""
_LEAD_SECONDS = 0.01


class Voice:
    """Speaks with a provider. A provider of another rate, after a fallback, is resampled."""

    def __init__(self, tts: TextToSpeech, *, name: str | None, rate: int) -> None:
        self._tts, self._name, self._rate = tts, name, rate

    async def speak(self, text: str, *, is_first: bool = False) -> AsyncIterator[Sound]:
        """One piece. The silence before the first sound of an answer is left out."""
        label, starts = text, is_first
        async with closing(self._tts.synthesize(text, voice=self._name)) as chunks:
            async for chunk in chunks:
                pcm = resampled(chunk, self._tts.sample_rate, self._rate)
                if starts:
                    pcm = without_lead(pcm, self._rate)
                if len(pcm):
                    yield Sound(pcm, label)
                    label, starts = "", False


def without_lead(pcm: Pcm, rate: int) -> Pcm:
    """The sound from just before its first loud sample; nothing when it is all silence."""
    loud = np.flatnonzero(np.abs(pcm.astype(np.int32)) > _QUIET)
    if not len(loud):
        return pcm[:0]
    return pcm[max(0, int(loud[0]) - round(rate * _LEAD_SECONDS)) :]


def resampled(pcm: Pcm, rate: int, wanted: int) -> Pcm:
    if rate == wanted or not len(pcm):
        return pcm
    resampler = rtc.AudioResampler(rate, wanted, num_channels=1, quality=rtc.AudioResamplerQuality.HIGH)
    frames = resampler.push(rtc.AudioFrame(pcm.tobytes(), rate, 1, len(pcm))) + resampler.flush()
    return np.concatenate([np.frombuffer(frame.data, np.int16) for frame in frames])
