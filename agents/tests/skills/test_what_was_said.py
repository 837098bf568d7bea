import pytest
from agents.tests.support.meeting import ALICE, StillMeeting
from agents.tests.support.speech import said

from confa_agents.skills import SkillCall, SkillResult, run_skill

pytestmark = pytest.mark.unit

TALK = (
    said("Alice", "The budget is forty thousand euros.", minute=1),
    said("Bob", "I think the budget is too small for two designers.", minute=3),
    said("Friendly", "Alice said the budget is forty thousand euros.", minute=4, is_agent=True),
    said("Carol", "We can hire in March.", minute=20),
)


async def _ask(*, question: str | None = None, **arguments: object) -> SkillResult:
    call = SkillCall("what_was_said", arguments)
    return await run_skill(call, StillMeeting(*TALK), asker=ALICE, question=question)


class TestWhatWasSaid:
    async def test_is_told_with_who_and_when_in_its_order(self) -> None:
        assert (await _ask(topic="the budget")).sentence == (
            "Twenty-three minutes ago Alice said: The budget is forty thousand euros. "
            "Twenty-one minutes ago Bob said: I think the budget is too small for two designers."
        )

    async def test_is_told_to_a_model_as_facts(self) -> None:
        assert (await _ask(topic="hiring")).facts == {
            "topic": "hiring",
            "said": [{"who": "Carol", "at": "17:20", "text": "We can hire in March."}],
        }

    async def test_by_one_person_is_that_persons(self) -> None:
        assert (await _ask(topic="budget", person="bob")).sentence.startswith("Twenty-one minutes ago Bob")

    async def test_by_somebody_who_left_is_remembered(self) -> None:
        assert (await _ask(person="Karol")).sentence == "Four minutes ago Carol said: We can hire in March."

    async def test_by_me_is_the_askers(self) -> None:
        assert "Alice said" in (await _ask(person="me")).sentence

    async def test_in_the_last_minutes_leaves_out_the_older(self) -> None:
        assert (await _ask(topic="budget", minutes=10)).sentence == (
            "I have not heard anybody say anything about budget in the last ten minutes."
        )

    async def test_about_something_else_is_nothing(self) -> None:
        assert (await _ask(topic="elephants", person="Bob")).sentence == (
            "I have not heard Bob say anything about elephants."
        )

    async def test_by_a_stranger_is_nothing(self) -> None:
        assert (await _ask(person="Einstein")).sentence == "I have not heard anybody called Einstein."

    async def test_is_not_the_question_itself(self) -> None:
        result = await _ask(topic="two designers", question=TALK[1].text)
        assert result.facts["said"] == []
