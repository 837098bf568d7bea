from collections.abc import Sequence

import pytest
from agents.tests.support.meeting import ALICE, BOB, FRIENDLY, StillMeeting

from confa_agents.skills import Participant, SkillCall, run_skill

pytestmark = pytest.mark.unit


async def _said(name: str, meeting: StillMeeting, **arguments: object) -> str:
    return (await run_skill(SkillCall(name, arguments), meeting, asker=ALICE)).sentence


class TestWhoIsHere:
    @pytest.mark.parametrize(
        ("participants", "said"),
        [
            (
                (ALICE, BOB, FRIENDLY),
                "There are two people here: Bob and you. Of the agents, Friendly is here.",
            ),
            ((ALICE,), "You are the only person here."),
            ((BOB,), "Only Bob is here."),
            ((), "I see nobody here."),
        ],
    )
    async def test_names_people_then_agents(self, participants: Sequence[Participant], said: str) -> None:
        assert await _said("who_is_here", StillMeeting(participants=participants)) == said

    async def test_names_a_few_of_a_crowd_and_tells_a_model_all(self) -> None:
        crowd = [Participant(f"u-{number}-a", f"Person {number}") for number in range(30)]
        result = await run_skill(SkillCall("who_is_here"), StillMeeting(participants=crowd))
        assert result.sentence.startswith("There are thirty people here: Person 0, Person 1,")
        assert result.sentence.endswith("Person 7 and twenty-two more.")
        assert len(result.facts["people"]) == 30


class TestTheTime:
    async def test_is_told_in_the_meetings_time_zone(self) -> None:
        meeting = StillMeeting()
        assert await _said("current_time", meeting) == "It's twenty-five past five in the afternoon."
        assert (await run_skill(SkillCall("current_time"), meeting)).facts == {
            "now": "2026-11-24T17:25+02:00",
            "weekday": "Tuesday",
            "timeZone": "EET",
        }

    async def test_of_the_day_is_the_date(self) -> None:
        said = await _said("current_time", StillMeeting(), wanted="date")
        assert said == "Today is Tuesday the twenty-fourth of November, 2026."


class TestTheLengthOfTheMeeting:
    async def test_says_how_long_and_since_when(self) -> None:
        said = await _said("meeting_length", StillMeeting(minute=80))
        assert said == "This meeting has been going for an hour and twenty minutes, since five o'clock."

    async def test_is_not_invented_when_the_start_is_unknown(self) -> None:
        meeting = StillMeeting()
        meeting.started_at = None
        assert await _said("meeting_length", meeting) == "I don't know when this meeting started."
