"""What people say reaches the right skill, and what only sounds alike goes to the language model."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from confa_agents.skills import match

pytestmark = pytest.mark.unit

AGENTS = ("Friendly", "Expert", "Funny")
PEOPLE = ("Alice", "Bob 🚀", "Carol Smith")
ARGUMENTS = ("person", "topic", "text", "assignee", "minutes", "kind")
SETS = ("phrasings.toml", "phrasings_later.toml", "phrasings_last.toml", "phrasings_notes.toml")
REACHED, LEFT_ALONE = 0.90, 0.95


def _phrases(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / name).read_text())["phrase"]
    return found


def _is_right(phrase: dict[str, Any]) -> bool:
    call = match(phrase["said"], agents=AGENTS, people=PEOPLE)
    if call is None or "skill" not in phrase:
        return call is None and "skill" not in phrase
    has_arguments = all(
        phrase[key].lower() in str(call.arguments.get(key, "")).lower() for key in ARGUMENTS if key in phrase
    )
    return call.name == phrase["skill"] and has_arguments


@pytest.mark.parametrize("name", SETS)
class TestThePhrasings:
    def test_reach_the_right_skill_with_the_right_arguments(self, name: str) -> None:
        asked = [phrase for phrase in _phrases(name) if "skill" in phrase]
        missed = [phrase["said"] for phrase in asked if not _is_right(phrase)]
        assert len(asked) >= 30
        assert 1 - len(missed) / len(asked) >= REACHED, missed

    def test_that_are_no_skills_are_left_to_the_model(self, name: str) -> None:
        others = [phrase for phrase in _phrases(name) if "skill" not in phrase]
        taken = [phrase["said"] for phrase in others if not _is_right(phrase)]
        assert len(others) >= 30
        assert 1 - len(taken) / len(others) >= LEFT_ALONE, taken
