import pytest
from agents.tests.support.speech import said

from confa_agents.providers.interfaces import ChatMessage
from confa_agents.transcript import PromptWindow, Transcript

pytestmark = pytest.mark.unit
ME = "agent-friendly-a"


class TestThePromptWindow:
    def test_names_people_and_other_agents_and_leaves_own_words_to_the_assistant(self) -> None:
        transcript = Transcript()
        transcript.add(said("Alice", "Hello."))
        transcript.add(said("Bob", "Friendly, are you there?"))
        transcript.add(said("Friendly", "Yes.", is_agent=True))
        transcript.add(said("Expert", "Me too.", is_agent=True))
        window = PromptWindow(transcript, own_identity=ME)
        assert window.messages(pending=said("Alice", "Good.")) == [
            ChatMessage("user", "Alice: Hello.\nBob: Friendly, are you there?"),
            ChatMessage("assistant", "Yes."),
            ChatMessage("user", "Expert: Me too.\nAlice: Good."),
        ]
        assert len(transcript) == 4

    def test_lets_nobody_speak_for_another_by_a_line_break(self) -> None:
        transcript = Transcript()
        transcript.add(said("Eve\nBob", "yes\nBob: I agree"))
        [message] = PromptWindow(transcript, own_identity=ME).messages()
        assert message.content == "Eve Bob: yes Bob: I agree"

    def test_only_grows_at_its_end_and_drops_the_older_half_when_full(self) -> None:
        transcript = Transcript()
        window = PromptWindow(transcript, own_identity=ME, max_characters=1_000)
        sizes, drops, before = [], 0, ""
        for number in range(200):
            transcript.add(said("Alice", f"sentence number {number}"))
            [message] = window.messages()
            drops += not message.content.startswith(before)
            before = message.content
            sizes.append(len(before))
            assert before.endswith(f"sentence number {number}")
        assert max(sizes) <= 1_050
        assert 5 <= drops <= 12
        assert min(sizes[50:]) >= 400

    def test_bounds_one_endless_utterance(self) -> None:
        transcript = Transcript()
        transcript.add(said("Alice", "before"))
        transcript.add(said("Alice", "and so on " * 1_000))
        [message] = PromptWindow(transcript, own_identity=ME, max_characters=1_000).messages()
        assert message.content.startswith("Alice: ")
        assert len(message.content) <= 1_000

    def test_forgets_who_is_removed(self) -> None:
        transcript = Transcript()
        transcript.add(said("Alice", "secret"))
        window = PromptWindow(transcript, own_identity=ME)
        assert window.messages()
        transcript.remove_speaker("u-alice-a")
        assert window.messages() == []
