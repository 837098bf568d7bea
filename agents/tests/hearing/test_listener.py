"""From windows of speech and silence to turns, in the time of the windows."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import numpy as np
import pytest

from confa_agents.hearing.listener import Listener
from confa_agents.hearing.recording import Recording
from confa_agents.hearing.speech_gate import WINDOW_SAMPLES, WINDOW_SECONDS
from confa_agents.hearing.turn import Segment, Speaker, Turn
from confa_agents.providers.interfaces import Pcm, ProviderError, SpeechStream

pytestmark = pytest.mark.unit

SPEAKER = Speaker("u-alice-a", "Alice", "TR_1")
LOUD, QUIET = np.full(WINDOW_SAMPLES, 1000, np.int16), np.zeros(WINDOW_SAMPLES, np.int16)


@dataclass
class Stt:
    """Says `text`, or what comes next in `texts`."""

    text: str = "What is the capital of Australia?"
    error: ProviderError | None = None
    windows: int = 0
    streams: int = 0
    name: str = "fake"

    def listen(self, *, language: str) -> SpeechStream:
        self.streams += 1
        return Stream(self)


class Stream:
    def __init__(self, stt: Stt) -> None:
        self._stt = stt

    def push(self, pcm: Pcm) -> None:
        self._stt.windows += len(pcm) // WINDOW_SAMPLES

    async def text(self, *, is_interim: bool = False) -> str:
        if self._stt.error and not is_interim:
            raise self._stt.error
        return self._stt.text

    def reset(self) -> None:
        self._stt.windows = 0

    async def aclose(self) -> None:
        pass


@dataclass
class Eot:
    likelihood: float = 1.0
    later: float | None = None
    asked: int = 0

    async def predict(self, pcm: Pcm) -> float:
        self.asked += 1
        return self.likelihood if self.asked == 1 or self.later is None else self.later


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

    def __init__(self, stt: Stt | None = None, eot: Eot | None = None) -> None:
        self.stt, self.log = stt or Stt(), Log()
        self.listener = Listener(
            SPEAKER,
            recording=Recording(self.stt, language="en"),
            detect=lambda window: 0.9 if window[0] else 0.05,
            end_of_turn=eot or Eot(),
            observer=self.log,
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


async def test_a_click_is_no_speech() -> None:
    ear = Ear()
    await ear.hear(LOUD, 2 * WINDOW_SECONDS)
    await ear.hear(QUIET, 2)
    assert ear.log.events == []


@pytest.mark.parametrize(
    ("text", "likelihood", "wait"),
    [
        ("What is the capital of Australia?", 0.6, 0.44),
        ("What is the capital of Australia?", 0.1, 0.44),
        ("What do you think about that?", 0.1, 0.44),
        ("I would like to go there.", 0.6, 0.44),
        ("I would like to go there.", 0.4, 0.6),
        ("I would like to go there.", 0.1, 0.85),
        ("Yes please.", 0.9, 0.6),
        ("How many people?", 0.9, 0.6),
        ("If we finish on Friday,", 0.9, 1.1),
        ("Tell me something about the.", 0.9, 1.1),
        ("Could you tell us?", 0.9, 1.1),
        ("Friendly, which month comes after June,", 0.6, 0.44),
        ("The answer is easy, I think.", 0.9, 1.1),
    ],
)
async def test_the_wait_depends_on_the_evidence(text: str, likelihood: float, wait: float) -> None:
    ear = Ear(Stt(text), Eot(likelihood))
    await ear.hear(LOUD, 1)
    assert await ear.silence_until_turn() == pytest.approx(wait, abs=WINDOW_SECONDS)
    assert ear.log.turns[0].text == text


@pytest.mark.parametrize(
    ("text", "looks"),
    [("I would like to go there.", 1), ("What is the capital of Australia?", 0), ("Tell me about the.", 0)],
)
async def test_the_melody_is_asked_for_only_where_the_words_leave_it_open(text: str, looks: int) -> None:
    eot = Eot(0.9)
    ear = Ear(Stt(text), eot)
    await ear.hear(LOUD, 1)
    await ear.silence_until_turn()
    assert min(eot.asked, 1) == looks


async def test_a_second_look_can_end_the_wait() -> None:
    ear = Ear(Stt("I would like to go there."), Eot(0.1, later=0.8))
    await ear.hear(LOUD, 1)
    assert await ear.silence_until_turn() < 0.55


async def test_a_pause_is_told_early_and_taken_back_when_the_person_goes_on() -> None:
    ear = Ear()
    await ear.hear(LOUD, 0.5)
    await ear.hear(QUIET, 0.2)
    await ear.hear(LOUD, 0.5)
    await ear.silence_until_turn()
    assert ear.log.events == ["began", "on", "paused", "on", "paused", "turn"]
    assert len(ear.log.turns) == 1


async def test_words_are_shown_while_somebody_speaks() -> None:
    ear = Ear()
    await ear.hear(LOUD, 3)
    assert 4 <= ear.log.interims <= 5


async def test_little_silence_before_an_onset_is_given_to_recognition() -> None:
    ear = Ear()
    await ear.hear(QUIET, 3)
    await ear.hear(LOUD, 0.5)
    speech = round(0.5 / WINDOW_SECONDS)
    assert speech <= ear.stt.windows <= speech + 6


async def test_speech_without_words_is_nothing() -> None:
    ear = Ear(Stt(""))
    await ear.hear(LOUD, 0.5)
    await ear.hear(QUIET, 1)
    assert ear.log.events == ["began", "on", "paused", "nothing"]


async def test_a_failing_recogniser_is_told_once_and_the_next_turn_is_heard() -> None:
    ear = Ear(Stt(error=ProviderError("down", provider="fake", is_retryable=True)))
    await ear.hear(LOUD, 0.5)
    await ear.hear(QUIET, 1)
    assert ear.log.events == ["began", "on", "failed"]
    ear.stt.error = None
    await ear.hear(LOUD, 0.5)
    await ear.silence_until_turn()
    assert len(ear.log.turns) == 1


async def test_five_minutes_without_a_pause_come_in_chunks() -> None:
    ear = Ear()
    await ear.hear(LOUD, 300)
    await ear.silence_until_turn()
    assert 9 <= len(ear.log.chunks) <= 10
    assert ear.stt.streams == len(ear.log.chunks) + 1
    assert len({chunk.segment.id for chunk in ear.log.chunks} | {ear.log.turns[0].segment.id}) > 9
    assert ear.log.turns[0].whole_text.count("Australia") == len(ear.log.chunks) + 1


async def test_a_long_turn_is_cut_at_a_pause_when_there_is_one() -> None:
    ear = Ear()
    await ear.hear(LOUD, 22)
    await ear.hear(QUIET, 0.2)
    await ear.hear(LOUD, 1)
    assert len(ear.log.chunks) == 1


async def test_what_was_said_is_a_turn_when_the_microphone_goes_off() -> None:
    ear = Ear()
    await ear.hear(LOUD, 1)
    await ear.listener.finish()
    assert [turn.text for turn in ear.log.turns] == [ear.stt.text]


async def test_what_was_being_said_is_forgotten_when_consent_is_taken_back() -> None:
    ear = Ear()
    await ear.hear(LOUD, 1)
    ear.listener.drop()
    assert ear.log.events[-1] == "nothing"
    assert not ear.log.turns
    assert ear.stt.windows == 0
