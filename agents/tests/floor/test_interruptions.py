"""What is meant by speech into an agent's speech."""

import pytest

from confa_agents.floor.interruptions import Interruption, judge
from confa_agents.floor.names import Names

pytestmark = pytest.mark.unit

NAMES = Names.of("Friendly", "friendly")


def verdict(
    text: str, seconds: float = 0.5, *, language: str = "en", may_be_rest: bool = False
) -> Interruption:
    return judge(text, voiced_seconds=seconds, names=NAMES, language=language, may_be_rest=may_be_rest)


@pytest.mark.parametrize(
    "text", ["Yes.", "Okay.", "I see.", "Mm-hmm.", "Right, right.", "", "Of course.", "…"]
)
def test_signs_of_listening_let_it_go_on(text: str) -> None:
    assert verdict(text) is Interruption.GO_ON


def test_what_a_recogniser_makes_of_a_hum_lets_it_go_on() -> None:
    assert verdict("A memo,", 0.4) is Interruption.GO_ON


@pytest.mark.parametrize(
    "text",
    [
        "Stop.", "Wait!", "No.", "Hold on.", "Friendly, stop.", "Stop. That is enough.", "Enough for now.",
        "Could you be quiet?", "Be quite, please,",
    ],
)  # fmt: skip
def test_a_wish_for_silence_is_obeyed_and_not_answered(text: str) -> None:
    assert verdict(text) is Interruption.STOP


@pytest.mark.parametrize(
    "text", ["But what about Berlin?", "Friendly?", "I see what you mean but no.", "No, that is Berlin."]
)
def test_real_speech_ends_the_answer(text: str) -> None:
    assert verdict(text, 0.9) is Interruption.SPEECH


def test_a_sign_of_listening_is_short() -> None:
    assert verdict("Yes yes yes yes okay", 1.4) is Interruption.SPEECH


def test_two_short_words_may_be_the_end_of_a_turn_that_was_answered_too_early() -> None:
    assert verdict("of Australia?", 0.5, may_be_rest=True) is Interruption.SPEECH
    assert verdict("Okay.", 0.4, may_be_rest=True) is Interruption.GO_ON


def test_every_language_has_its_own_words() -> None:
    assert verdict("Ага, понятно.", 0.8, language="ru-RU") is Interruption.GO_ON
    assert verdict("Подожди!", language="ru") is Interruption.STOP
