"""What an agent that stands by keeps, and makes of it when it has to hear itself."""

from __future__ import annotations

import pytest
from agents.tests.support.listening import LOUD, QUIET, Ear

from confa_agents.hearing.kept_sound import KeptSound
from confa_agents.hearing.speech_gate import WINDOW_SECONDS
from confa_agents.providers.interfaces import Pcm

pytestmark = pytest.mark.unit


def keep(kept: KeptSound, pcm: Pcm, seconds: float) -> None:
    for _ in range(round(seconds / WINDOW_SECONDS)):
        kept.hear(pcm)


def seconds(kept: KeptSound) -> float:
    return len(kept) * WINDOW_SECONDS


async def test_two_sentences_that_nobody_told_of_come_as_two_turns_at_once() -> None:
    kept, ear = KeptSound(), Ear()
    for _ in range(2):
        keep(kept, LOUD, 1.5)
        keep(kept, QUIET, 1)
    await kept.replay(ear.listener)
    assert [turn.text for turn in ear.log.turns] == [ear.stt.text] * 2


async def test_what_was_told_is_not_heard_again() -> None:
    kept, ear = KeptSound(), Ear()
    keep(kept, LOUD, 2)
    kept.goes_on("s1")
    keep(kept, QUIET, 0.5)
    kept.settle("s1")
    await kept.replay(ear.listener)
    assert ear.log.events == []


async def test_speech_that_began_before_the_last_turn_was_told_is_kept() -> None:
    kept = KeptSound()
    keep(kept, LOUD, 20)
    kept.goes_on("s1")
    keep(kept, LOUD, 10)
    kept.goes_on("s2")
    keep(kept, LOUD, 1)
    kept.settle("s1")
    assert seconds(kept) == pytest.approx(1.2, abs=0.1)
    kept.settle("s2")
    assert seconds(kept) < 0.2


async def test_a_sentence_that_goes_on_during_the_replay_is_heard_whole() -> None:
    kept, ear = KeptSound(), Ear()
    keep(kept, LOUD, 1)
    await kept.replay(ear.listener)
    await ear.hear(LOUD, 1)
    await ear.silence_until_turn()
    assert ear.log.turns[0].segment.voiced_seconds == pytest.approx(2, abs=0.1)


async def test_silence_is_kept_for_a_moment_and_speech_for_a_segment() -> None:
    kept = KeptSound()
    keep(kept, QUIET, 600)
    assert seconds(kept) < 5.1
    kept.goes_on("s1")
    keep(kept, LOUD, 600)
    assert 30 < seconds(kept) < 33
