import pytest
from agents.tests.support.speech import said

from confa_agents.transcript import search
from confa_agents.transcript.words import stem

pytestmark = pytest.mark.unit

TALK = [
    said("Alice", "We should spend less on the new website.", minute=1),
    said("Bob", "The budgets were planned in spring.", minute=2),
    said("Carol", "I will call the supplier about the servers.", minute=3),
    said("Bob", "Let us talk about the release date and the release notes.", minute=4),
    said("Alice", "The dates of my holidays are fixed.", minute=5),
]


def _found(topic: str) -> list[str]:
    return [hit.utterance.text.split()[0] for hit in search(TALK, topic)]


class TestASearch:
    @pytest.mark.parametrize(
        ("topic", "first_words"),
        [
            ("the budget", ["The"]),
            ("budgeting", ["The"]),
            ("server", ["I"]),
            ("release date", ["Let"]),
            ("the date", ["The", "Let"]),
            ("suplier", ["I"]),
            ("the webside", ["We"]),
            ("calling the supplier tomorrow", ["I"]),
            ("release of the server", []),
            ("elephants", []),
            ("that", []),
            ("", []),
        ],
    )
    def test_finds_by_stem_and_nearly_right_words_newest_first(
        self, topic: str, first_words: list[str]
    ) -> None:
        assert _found(topic) == first_words

    def test_finds_the_best_before_the_newest(self) -> None:
        hits = search(
            [said("Alice", "red green blue"), said("Bob", "red green", minute=1)], "red, green and blue"
        )
        assert [(hit.utterance.name, round(hit.score, 1)) for hit in hits] == [("Alice", 1.0), ("Bob", 0.7)]


class TestAStem:
    @pytest.mark.parametrize(
        "family",
        [
            ["budget", "budgets", "budgeting"],
            ["plan", "plans", "planned", "planning", "planner"],
            ["price", "prices", "pricing"],
            ["company", "companies"],
            ["release", "released", "releases"],
            ["call", "calls", "called"],
            ["migrate", "migration"],
            ["test", "testing", "Tests".lower()],
        ],
    )
    def test_is_one_for_a_family_of_words(self, family: list[str]) -> None:
        assert len({stem(word) for word in family}) == 1

    def test_keeps_short_words_apart(self) -> None:
        assert len({stem(word) for word in ("his", "red", "bed", "sing", "bus", "ring")}) == 6
