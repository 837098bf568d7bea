import logging

import pytest
from agents.tests.support.meeting import ALICE, StillMeeting
from agents.tests.support.speech import said

from confa_agents.skills import Note, SkillCall, run_skill

pytestmark = pytest.mark.unit


class TestANote:
    async def test_is_kept_with_who_asked_for_it(self) -> None:
        meeting = StillMeeting()
        call = SkillCall("take_note", {"text": "  The demo is\non Friday. "})
        assert (await run_skill(call, meeting, asker=ALICE)).sentence == "Noted: The demo is on Friday."
        assert meeting.kept == [Note("note", "The demo is on Friday.", "u-alice-a", "Alice")]

    async def test_of_that_is_what_was_said_last(self) -> None:
        meeting = StillMeeting(
            said("Bob", "The demo is on Friday."),
            said("Friendly", "Good to know.", minute=1, is_agent=True),
            said("Alice", "Please keep this in mind somehow.", minute=2),
        )
        await run_skill(
            SkillCall("take_note"), meeting, asker=ALICE, question="Please keep this in mind somehow."
        )
        assert meeting.kept[0].text == "Bob said: The demo is on Friday."

    async def test_of_nothing_is_asked_for(self) -> None:
        meeting = StillMeeting()
        assert (await run_skill(SkillCall("take_note"), meeting)).sentence.startswith("What shall I note?")
        assert not meeting.kept

    async def test_that_cannot_be_kept_is_admitted(self, caplog: pytest.LogCaptureFixture) -> None:
        meeting = StillMeeting(is_keeper_broken=True)
        result = await run_skill(SkillCall("take_note", {"text": "secret"}), meeting)
        assert result.sentence == "I could not keep that. Please try again."
        assert result.facts["kept"] is False
        [record] = [record for record in caplog.records if record.levelno == logging.ERROR]
        assert "secret" not in record.getMessage()


class TestAnActionItem:
    @pytest.mark.parametrize(
        ("wanted", "assignee"), [("bob", "Bob"), ("me", "Alice"), ("Carol", "Carol"), (None, None)]
    )
    async def test_is_for_the_person_as_written_in_the_room(
        self, wanted: str | None, assignee: str | None
    ) -> None:
        meeting = StillMeeting()
        call = SkillCall("action_item", {"text": "send the contract", "assignee": wanted})
        result = await run_skill(call, meeting, asker=ALICE)
        assert meeting.kept == [Note("action", "send the contract", "u-alice-a", "Alice", assignee)]
        assert result.sentence.endswith("send the contract.")


class TestACallThatDoesNotFit:
    @pytest.mark.parametrize(
        ("call", "problem"),
        [
            (SkillCall("dance"), "there is no skill dance"),
            (SkillCall("recap", {"minutes": "many"}), "minutes: "),
            (SkillCall("what_was_said", {"topic": ["a"]}), "topic: "),
        ],
    )
    async def test_tells_the_model_what_was_wrong(self, call: SkillCall, problem: str) -> None:
        assert problem in (await run_skill(call, StillMeeting())).facts["error"]


class TestWhatWasKept:
    async def test_is_read_back_with_who_has_to_do_it(self) -> None:
        meeting = StillMeeting()
        meeting.kept = [
            Note("note", "The demo is on Friday."),
            Note("action", "send the slides", assignee="Bob"),
            Note("action", "book a room"),
        ]
        result = await run_skill(SkillCall("read_notes", {"kind": "action"}), meeting)
        assert result.sentence == "I have two action items: For Bob: send the slides. book a room."
        assert [note["assignee"] for note in result.facts["notes"]] == ["Bob", None]

    async def test_of_many_are_the_newest(self) -> None:
        meeting = StillMeeting()
        meeting.kept = [Note("note", f"Point {number}") for number in range(1, 8)]
        sentence = (await run_skill(SkillCall("read_notes"), meeting)).sentence
        assert sentence.startswith("I have seven notes; the newest five are: Point 3. ")
        assert sentence.endswith("Point 7.")

    async def test_of_nothing_is_said_with_what_there_is_instead(self) -> None:
        meeting = StillMeeting()
        asked = SkillCall("read_notes")
        assert (await run_skill(asked, meeting)).sentence == "I have taken no notes in this meeting."
        meeting.kept = [Note("action", "book a room")]
        sentence = (await run_skill(asked, meeting)).sentence
        assert sentence == "I have taken no notes in this meeting, but one action item."
