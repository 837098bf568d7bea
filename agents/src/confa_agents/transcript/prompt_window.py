"""The newest part of a transcript, as messages to a language model."""

from itertools import groupby

from confa_agents.providers.interfaces import ChatMessage
from confa_agents.transcript.names import prompt_name
from confa_agents.transcript.transcript import Transcript
from confa_agents.transcript.utterance import Utterance

MAX_CHARACTERS = 6_000


class PromptWindow:
    """Lines "Alice: …" of people and other agents; what the agent itself said is the assistant's.

    The window only grows at its end, so that a model finds its cached prefix again. When it is longer than
    `max_characters` it forgets the older half at once instead of a line at each turn.
    """

    def __init__(
        self, transcript: Transcript, *, own_identity: str, max_characters: int = MAX_CHARACTERS
    ) -> None:
        self._transcript = transcript
        self._own_identity = own_identity
        self._max_characters = max_characters
        self._first = 0

    def messages(self, *, pending: Utterance | None = None) -> list[ChatMessage]:
        """The conversation, with `pending`, which is not yet in the transcript, as its end."""
        entries = list(self._transcript.numbered(self._first))
        sizes = [len(self._line(utterance)) for _, utterance in entries]
        if sum(sizes) > self._max_characters:
            dropped = _number_to_drop(sizes, keep=self._max_characters // 2)
            entries = entries[dropped:]
            self._first = entries[0][0]
        return self._as_messages([utterance for _, utterance in entries] + ([pending] if pending else []))

    def _as_messages(self, utterances: list[Utterance]) -> list[ChatMessage]:
        groups = groupby(utterances, key=lambda utterance: utterance.identity == self._own_identity)
        return [
            ChatMessage(role="assistant" if is_own else "user", content="\n".join(map(self._line, group)))
            for is_own, group in groups
        ]

    def _line(self, utterance: Utterance) -> str:
        # One line each: nobody can put words into another's mouth by a line break. The newest is cut too.
        text = " ".join(utterance.text.split())[: self._max_characters // 2]
        if utterance.identity == self._own_identity:
            return text
        return f"{prompt_name(utterance.name)}: {text}"


def _number_to_drop(sizes: list[int], *, keep: int) -> int:
    """How many of the oldest go so that the rest has `keep` characters at most, or is one utterance."""
    kept, number = 0, len(sizes)
    while number and (kept == 0 or kept + sizes[number - 1] <= keep):
        number -= 1
        kept += sizes[number]
    return number
