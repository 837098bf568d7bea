"""When an agent answers: one test a rule."""

import pytest

from confa_agents.floor.names import Names
from confa_agents.floor.rules import OtherAgent, Reason, Situation, decide

pytestmark = pytest.mark.unit

FRIENDLY = Names.of("Friendly", "friendly", "assistant")
EXPERT = Names.of("Expert", "expert")
ALICE, BOB = "u-alice-a", "u-bob-a"
ONE = {ALICE: "Alice"}
TWO = {ALICE: "Alice", BOB: "Bob"}


def situation(people: dict[str, str] = TWO, **changes: object) -> Situation:
    return Situation(names=FRIENDLY, people=people, **changes)  # type: ignore[arg-type]


def expert(**changes: object) -> OtherAgent:
    return OtherAgent(identity="agent-e", names=EXPERT, **changes)  # type: ignore[arg-type]


def test_alone_with_one_person_it_answers_every_turn() -> None:
    assert decide("It rains again.", speaker=ALICE, situation=situation(ONE)) is Reason.ALONE


def test_among_people_it_is_silent() -> None:
    assert decide("It rains again.", speaker=ALICE, situation=situation()) is Reason.AMONG_PEOPLE


def test_among_people_it_answers_who_calls_it() -> None:
    assert decide("Friendly, what time is it?", speaker=BOB, situation=situation()) is Reason.CALLED


def test_it_answers_the_person_it_is_focused_on() -> None:
    focused = situation(focus=ALICE)
    assert decide("And tomorrow?", speaker=ALICE, situation=focused) is Reason.FOCUSED
    assert decide("And tomorrow?", speaker=BOB, situation=focused) is Reason.AMONG_PEOPLE


def test_muted_it_neither_thinks_nor_speaks() -> None:
    muted = situation(ONE, is_muted=True)
    assert decide("Friendly, are you there?", speaker=ALICE, situation=muted) is Reason.MUTED


def test_a_role_that_only_listens_never_answers() -> None:
    scribe = situation(ONE, is_speaking_role=False)
    assert decide("Friendly, hello?", speaker=ALICE, situation=scribe) is Reason.LISTENS_ONLY


@pytest.mark.parametrize("words", ["Stop.", "Wait, stop!", "Friendly, stop.", "Please be quiet.", "Hold on."])
def test_a_wish_for_silence_wants_no_answer(words: str) -> None:
    assert decide(words, speaker=ALICE, situation=situation(ONE)) is Reason.ASKED_FOR_SILENCE


def test_what_calls_another_agent_is_for_that_one() -> None:
    both = situation(ONE, others=(expert(),))
    assert decide("Expert, what is entropy?", speaker=ALICE, situation=both) is Reason.FOR_ANOTHER


def test_what_calls_both_is_answered_by_both() -> None:
    both = situation(others=(expert(),))
    assert decide("Friendly and Expert, hello.", speaker=ALICE, situation=both).is_answer


def test_of_several_agents_the_one_that_joined_first_answers_what_calls_none() -> None:
    later = situation(ONE, others=(expert(is_before=True),))
    first = situation(ONE, others=(expert(is_before=False),))
    assert decide("How are you?", speaker=ALICE, situation=later) is Reason.FOR_ANOTHER
    assert decide("How are you?", speaker=ALICE, situation=first) is Reason.ALONE


def test_an_agent_that_cannot_answer_does_not_count() -> None:
    beside_a_muted_one = situation(ONE, others=(expert(is_before=True, answers=False),))
    assert decide("How are you?", speaker=ALICE, situation=beside_a_muted_one) is Reason.ALONE


def test_a_person_whom_another_agent_focuses_is_answered_by_that_one() -> None:
    both = situation(ONE, others=(expert(focus=ALICE),))
    assert decide("How are you?", speaker=ALICE, situation=both) is Reason.FOR_ANOTHER
