from collections.abc import Mapping

import pytest

from confa_agents.skills import match

pytestmark = pytest.mark.unit

AGENTS = ("Friendly",)
PEOPLE = ("Alice Jones", "Anne-Marie", "Bob")


def _arguments(text: str) -> Mapping[str, object] | None:
    call = match(text, agents=AGENTS, people=PEOPLE)
    return call.arguments if call else None


class TestWhoIsMeant:
    @pytest.mark.parametrize(
        ("text", "person"),
        [
            ("What did alise say about the roof?", "Alice Jones"),
            ("what did anne marie say about the roof", "Anne-Marie"),
            ("What did I say about the roof?", "me"),
            ("What did we say about the roof?", None),
            ("What did Alice or Bob say about the roof?", None),
        ],
    )
    def test_is_somebody_of_the_meeting(self, text: str, person: str | None) -> None:
        arguments = _arguments(text)
        assert arguments is not None
        assert (arguments["topic"], arguments.get("person")) == ("roof", person)

    @pytest.mark.parametrize("person", ["Einstein", "you", "the Romans", "she"])
    def test_is_nobody_else(self, person: str) -> None:
        assert _arguments(f"What did {person} say about the roof?") is None


class TestTheSpan:
    @pytest.mark.parametrize(
        ("span", "minutes"),
        [
            ("the last ten minutes", 10),
            ("the last twenty-five minutes", 25),
            ("the past 15 minutes", 15),
            ("the last half hour", 30),
            ("the last half an hour", 30),
            ("the last hour", 60),
            ("the last two hours", 120),
            ("the last few minutes", 5),
            ("the last couple of minutes", 5),
            ("the last five or ten minutes", 10),
        ],
    )
    def test_is_in_minutes(self, span: str, minutes: int) -> None:
        assert _arguments(f"Recap {span}.") == {"minutes": minutes}
        assert _arguments(f"Did anybody mention the roof in {span}?") == {"topic": "roof", "minutes": minutes}


class TestTheWordsOfANote:
    @pytest.mark.parametrize(
        ("text", "kept"),
        [
            ("Friendly, take a note: Bob's number is 555-12.", "Bob's number is 555-12"),
            ("take a note. The demo is on Friday. Bring cake.", "The demo is on Friday. Bring cake"),
            ("Could you note that we're late, please?", "we're late"),
        ],
    )
    def test_are_kept_as_they_were_said(self, text: str, kept: str) -> None:
        assert _arguments(text) == {"text": kept}

    @pytest.mark.parametrize(
        "text", ["Note that down.", "Take a note of that, please.", "write it down friendly"]
    )
    def test_are_what_was_said_before_when_it_says_that(self, text: str) -> None:
        assert _arguments(text) == {}


class TestWhateverIsSaid:
    @pytest.mark.parametrize(
        "text",
        ["", " ", "…", "🚀", "Friendly", "Friendly?", "please", "now", "'s", "to do", "note", "a " * 5_000],
    )
    def test_is_survived(self, text: str) -> None:
        assert match(text, agents=AGENTS, people=PEOPLE) is None

    def test_without_names_needs_nobody(self) -> None:
        call = match("What time is it?")
        assert call is not None
        assert call.name == "current_time"
