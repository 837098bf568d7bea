"""Whether somebody is called, and not only spoken about."""

import pytest

from confa_agents.floor.addressing import is_called
from confa_agents.floor.names import Names

pytestmark = pytest.mark.unit

FRIENDLY = Names.of("Friendly", "friendly", "friend", "assistant")
FUNNY = Names.of("Funny", "funny")
EXPERT = Names.of("Expert", "expert")


@pytest.mark.parametrize(
    "words",
    [
        "Friendly, what is the capital of France?",
        "Friendly, how many days are there in a week?",
        "Friendly how many days are there in a week",
        "Hey Friendly what time is it",
        "What do you think, Friendly?",
        "What do you think Friendly?",
        "Okay, so, Friendly, can you summarise that?",
        "I see. Friendly, take a note.",
        "Friendly.",
        "Friendly can you hear me?",
        "Thanks, Friendly.",
        "Hello friendly, are you there?",
        "Assistant, who is here?",
    ],
)
def test_a_call_is_heard(words: str) -> None:
    assert is_called(words, FRIENDLY)


@pytest.mark.parametrize(
    "words",
    [
        "Frendly, what time is it?",
        "Friendley what is the plan?",
        "Friend Lee, what is the capital of France?",
        "Friendlee, tell me a story.",
    ],
)
def test_a_call_that_was_misheard_is_heard(words: str) -> None:
    assert is_called(words, FRIENDLY)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The people here are very friendly.", FRIENDLY),
        ("It was a friendly match.", FRIENDLY),
        ("Friends, let us begin.", FRIENDLY),
        ("My friend told me.", FRIENDLY),
        ("That was funny.", FUNNY),
        ("Funny how things go.", FUNNY),
        ("He is so funny!", FUNNY),
        ("We should ask an expert.", EXPERT),
        ("Expert opinions differ.", EXPERT),
        ("Finally, we are done.", FRIENDLY),
        ("What is the plan for Monday?", FUNNY),
    ],
)
def test_a_mention_is_no_call(words: str, names: Names) -> None:
    assert not is_called(words, names)


def test_a_person_with_a_similar_name_is_not_the_agent() -> None:
    assert is_called("Sunny, what do you think?", FUNNY)
    assert not is_called("Sunny, what do you think?", FUNNY, people=["Sunny"])
