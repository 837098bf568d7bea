"""A voice that goes on with another one when the first fails."""

from collections.abc import AsyncIterator, Iterator

import numpy as np
from livekit import rtc

from confa_agents.iterators import closing, patiently
from confa_agents.providers.fallback.line import Line
from confa_agents.providers.interfaces import Pcm, TextToSpeech


class FallingBackVoice:
    """Whoever speaks, the rate is that of the first voice."""

    def __init__(self, line: Line[TextToSpeech]) -> None:
        self._line = line
        self.sample_rate = line.first.engine.sample_rate

    @property
    def name(self) -> str:
        return self._line.current.engine.name

    async def synthesize(self, text: str, *, voice: str | None = None) -> AsyncIterator[Pcm]:
        """As the interface says. A piece that broke off is spoken again from its beginning."""
        for attempt in self._line.attempts():
            with attempt as engine:
                # A voice's name means something to the first one only.
                wanted = voice if attempt.candidate is self._line.first else None
                resample = _Resampler(engine.sample_rate, self.sample_rate)
                chunks = patiently(engine.synthesize(text, voice=wanted), attempt.candidate.patience_seconds)
                async with closing(chunks):
                    async for chunk in chunks:
                        for piece in resample.push(chunk):
                            yield piece
                for piece in resample.flush():
                    yield piece
                return
        raise self._line.failure()


class _Resampler:
    def __init__(self, rate: int, wanted: int) -> None:
        self._rate = rate
        self._resampler = rtc.AudioResampler(rate, wanted) if rate != wanted else None

    def push(self, pcm: Pcm) -> Iterator[Pcm]:
        if self._resampler is None:
            yield pcm
        else:
            frame = rtc.AudioFrame(pcm.tobytes(), self._rate, 1, len(pcm))
            yield from map(_pcm, self._resampler.push(frame))

    def flush(self) -> Iterator[Pcm]:
        if self._resampler is not None:
            yield from map(_pcm, self._resampler.flush())


def _pcm(frame: rtc.AudioFrame) -> Pcm:
    return np.frombuffer(frame.data, dtype=np.int16)
