import pytest
from agents.tests.support.speech import said

from confa_agents.transcript import Transcript

pytestmark = pytest.mark.unit


class TestATranscript:
    def test_keeps_the_newest_within_its_bound(self) -> None:
        transcript = Transcript(max_characters=2_500)
        for number in range(100):
            transcript.add(said("Alice", f"word {number}"))
        assert [utterance.text for utterance in transcript][-1] == "word 99"
        assert 5 <= len(transcript) <= 12

    def test_keeps_the_newest_even_when_it_is_longer_than_the_bound(self) -> None:
        transcript = Transcript(max_characters=10)
        transcript.add(said("Alice", "short"))
        transcript.add(said("Alice", "long " * 100))
        assert len(transcript) == 1

    def test_gives_back_the_room_of_what_is_removed(self) -> None:
        transcript = Transcript(max_characters=1_000)
        for _ in range(50):
            transcript.add(said("Alice", "hello"))
            transcript.remove_speaker("u-alice-a")
        transcript.add(said("Bob", "one"))
        transcript.add(said("Carol", "two"))
        assert [utterance.text for utterance in transcript] == ["one", "two"]

    def test_forgets_all_of_a_person_who_may_not_be_heard(self) -> None:
        transcript = Transcript()
        for name in ("Alice", "Bob", "Alice"):
            transcript.add(said(name, f"I am {name}"))
        transcript.remove_speaker("u-alice-a")
        assert [utterance.name for utterance in transcript] == ["Bob"]

    def test_forgets_one_utterance_that_became_part_of_another(self) -> None:
        transcript = Transcript()
        transcript.add(said("Alice", "I would like"))
        half = transcript.add(said("Alice", "to move"))
        transcript.remove(half)
        assert [utterance.text for utterance in transcript] == ["I would like"]
        assert transcript.add(said("Alice", "to move the meeting")) == half + 1

    def test_since_a_moment_holds_what_ended_later(self) -> None:
        transcript = Transcript()
        early, late = said("Alice", "early"), said("Bob", "late", minute=5)
        transcript.add(early)
        transcript.add(late)
        assert transcript.since(late.started_at) == [late]
        assert transcript.since(early.ended_at) == [early, late]
