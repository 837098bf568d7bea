"""A listener for tests: words, probabilities and the end of turns are what the test says."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import numpy as np

from confa_agents.hearing.listener import Listener
from confa_agents.hearing.observer import HearingObserver
from confa_agents.hearing.recording import Recording
from confa_agents.hearing.speech_gate import WINDOW_SAMPLES, WINDOW_SECONDS
from confa_agents.hearing.turn import Segment, Speaker, Turn
from confa_agents.providers.interfaces import Pcm, ProviderError, SpeechStream

SPEAKER = Speaker("u-alice-a", "Alice", "TR_1")
LOUD, QUIET = np.full(WINDOW_SAMPLES, 1000, np.int16), np.zeros(WINDOW_SAMPLES, np.int16)


@dataclass
class Stt:
    """Says `text`, or what comes next in `texts`."""

    text: str = "What is the capital of Australia?"
    error: ProviderError | None = None
    windows: int = 0
    """What the streams that are open hold now."""
    streams: int = 0
    steps: int = 0
    """Of the loop, that it takes to find words: `Ear` lets eight pass in a window."""
    name: str = "fake"

    def listen(self, *, language: str) -> SpeechStream:
        self.streams += 1
        return Stream(self)


class Stream:
    def __init__(self, stt: Stt) -> None:
        self._stt, self._windows = stt, 0

    def push(self, pcm: Pcm) -> None:
        windows = len(pcm) // WINDOW_SAMPLES
        self._windows += windows
        self._stt.windows += windows

    async def text(self, *, is_interim: bool = False) -> str:
        for _ in range(self._stt.steps):
            await asyncio.sleep(0)
        if self._stt.error and not is_interim:
            raise self._stt.error
        return self._stt.text

    def reset(self) -> None:
        self._stt.windows -= self._windows
        self._windows = 0

    async def aclose(self) -> None:
        self.reset()


@dataclass
class Eot:
    likelihood: float = 1.0
    later: float | None = None
    complete: float | None = None
    asked: int = 0

    async def predict(self, pcm: Pcm) -> float:
        self.asked += 1
        return self.likelihood if self.asked == 1 or self.later is None else self.later

    async def completeness(self, text: str) -> float | None:
        return self.complete


@dataclass
class Log:
    events: list[str] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    chunks: list[Turn] = field(default_factory=list)
    interims: int = 0

    def speech_began(self, segment: Segment) -> None:
        self.events.append("began")

    def speech_goes_on(self, segment: Segment) -> None:
        if self.events[-1:] != ["on"]:
            self.events.append("on")

    def speech_paused(self, segment: Segment, text: str) -> None:
        self.events.append("paused")

    def interim(self, segment: Segment, text: str) -> None:
        self.interims += 1

    def turn_over(self, turn: Turn) -> None:
        self.events.append("turn")
        self.turns.append(turn)

    def chunk_over(self, turn: Turn) -> None:
        self.chunks.append(turn)

    def nothing_said(self, segment: Segment) -> None:
        self.events.append("nothing")

    def hearing_failed(self, segment: Segment, error: ProviderError) -> None:
        self.events.append("failed")


class Ear:
    """Feeds windows, letting the loop run after each."""

    def __init__(
        self, stt: Stt | None = None, eot: Eot | None = None, observer: HearingObserver | None = None
    ) -> None:
        self.stt, self.log = stt or Stt(), Log()
        self.listener = Listener(
            SPEAKER,
            recording=Recording(self.stt, language="en"),
            detect=lambda window: 0.9 if window[0] else 0.05,
            end_of_turn=eot or Eot(),
            observer=observer or self.log,
            may_show_interims=lambda: True,
        )

    async def hear(self, pcm: Pcm, seconds: float) -> None:
        for _ in range(round(seconds / WINDOW_SECONDS)):
            self.listener.hear(pcm)
            for _ in range(8):
                await asyncio.sleep(0)

    async def silence_until_turn(self) -> float:
        """Seconds of silence until the next turn was over."""
        before, silent = len(self.log.turns), 0
        while len(self.log.turns) == before:
            await self.hear(QUIET, WINDOW_SECONDS)
            silent += 1
            assert silent < 100
        return silent * WINDOW_SECONDS
