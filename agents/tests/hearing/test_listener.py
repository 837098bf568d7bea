"""From windows of speech and silence to turns, in the time of the windows."""

from __future__ import annotations

import pytest
from agents.tests.support.listening import LOUD, QUIET, Ear, Eot, Stt

from confa_agents.hearing.speech_gate import WINDOW_SECONDS
from confa_agents.providers.interfaces import ProviderError

pytestmark = pytest.mark.unit


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
    ("text", "completeness", "likelihood", "wait"),
    [
        ("How long does it take to fly there?", 0.06, 0.0, 0.44),
        ("What is the largest planet?", 0.012, 0.0, 0.44),
        ("I would like to go there on Monday.", 0.03, 0.0, 0.44),
        ("I would like to go.", 0.03, 0.0, 0.85),
        ("Do you remember?", 0.1, 0.0, 0.6),
        ("How many people live?", 0.009, 0.7, 0.85),
        ("How many people live?", 0.009, 0.9, 0.6),
        ("Tell me about the.", 0.9, 0.9, 1.1),
        ("We moved the meeting to Friday,", 0.5, 0.0, 0.6),
        ("If we finish on Friday,", 0.06, 0.0, 1.1),
    ],
)
async def test_words_that_a_model_would_go_on_after_are_waited_for(
    text: str, completeness: float, likelihood: float, wait: float
) -> None:
    ear = Ear(Stt(text), Eot(likelihood, complete=completeness))
    await ear.hear(LOUD, 1)
    assert await ear.silence_until_turn() == pytest.approx(wait, abs=WINDOW_SECONDS)


async def test_words_that_come_late_are_looked_at_too() -> None:
    # Ready 0.1 s + 13 windows into the silence.
    ear = Ear(Stt("We moved the meeting to Friday,", steps=13 * 8), Eot(0.0, complete=0.5))
    await ear.hear(LOUD, 1)
    assert await ear.silence_until_turn() == pytest.approx(0.6, abs=WINDOW_SECONDS)


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


async def test_words_that_take_their_time_are_shown_too() -> None:
    ear = Ear(Stt(steps=5 * 8))
    await ear.hear(LOUD, 3)
    assert 4 <= ear.log.interims <= 5


async def test_words_are_not_shown_any_more_when_the_last_ones_are_looked_for() -> None:
    ear = Ear(Stt(steps=5 * 8))
    await ear.hear(LOUD, 20 * WINDOW_SECONDS)
    await ear.hear(QUIET, 10 * WINDOW_SECONDS)
    assert ear.log.interims == 0
    assert ear.log.events == ["began", "on", "paused"]


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
    ear, longest = Ear(), 0.0
    for second in range(300):
        await ear.hear(LOUD, 1)
        longest = max(longest, ear.stt.windows * WINDOW_SECONDS)
        # Whoever reads along is never more than one chunk behind.
        assert len(ear.log.chunks) >= second // 31
    await ear.silence_until_turn()
    assert longest < 31, "what was written down is not kept"
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
