import pytest
from agents.tests.support.meeting import StillMeeting
from agents.tests.support.speech import said

from confa_agents.skills import SkillCall, run_skill

pytestmark = pytest.mark.unit

TALK = (
    said("Alice", "Good morning everybody.", minute=0),
    said("Alice", "The old website is slow and customers complain about the website.", minute=16),
    said("Bob", "Yeah, exactly.", minute=17),
    said("Bob", "So we decided to rebuild the website until March.", minute=18),
    said("Friendly", "The website is slow.", minute=18, is_agent=True),
    said("Carol", "My cat jumped over there.", minute=19),
    said("Carol", "Customers need a faster checkout on the new website.", minute=20),
    said("Carol", "Customers need a faster checkout on the website.", minute=21),
)


class TestARecap:
    async def test_tells_what_weighs_most_in_order_and_nothing_twice(self) -> None:
        result = await run_skill(SkillCall("recap"), StillMeeting(*TALK))
        assert result.sentence == (
            "The main points of the last ten minutes: "
            "Alice said: The old website is slow and customers complain about the website. "
            "Bob said: So we decided to rebuild the website until March. "
            "Carol said: Customers need a faster checkout on the website."
        )

    async def test_gives_a_model_all_that_people_said_in_the_span(self) -> None:
        facts = (await run_skill(SkillCall("recap", {"minutes": 1440}), StillMeeting(*TALK))).facts
        assert [one["who"] for one in facts["said"]] == ["Alice", "Alice", "Bob", "Bob", *["Carol"] * 3]

    async def test_of_silence_says_so(self) -> None:
        result = await run_skill(SkillCall("recap", {"minutes": 2}), StillMeeting(*TALK))
        assert result.sentence == "I have heard nothing to tell of the last two minutes."

    async def test_stays_short_however_long_the_talk(self) -> None:
        talk = [said(f"P{number % 7}", f"topic{number} " * 300, minute=number / 10) for number in range(200)]
        result = await run_skill(SkillCall("recap", {"minutes": 1440}), StillMeeting(*talk))
        assert len(result.sentence.split()) < 90
        assert sum(len(one["text"]) for one in result.facts["said"]) <= 6_000
