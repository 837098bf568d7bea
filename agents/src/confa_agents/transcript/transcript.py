"""The utterances of a meeting, oldest first, within a bound of memory."""

from collections import deque
from collections.abc import Callable, Iterator
from itertools import dropwhile

from confa_agents.transcript.utterance import Utterance

MAX_CHARACTERS = 500_000
"""About eight hours of talk."""
_OVERHEAD_CHARACTERS = 200
"""What an utterance costs besides its words, so that short ones are bounded too."""


class Transcript:
    """What was said so far. People who may not be heard are never put in.

    The oldest utterances are forgotten when `max_characters` are reached. It belongs to one event loop.
    """

    def __init__(self, *, max_characters: int = MAX_CHARACTERS) -> None:
        self._max_characters = max_characters
        self._entries: deque[tuple[int, Utterance]] = deque()
        self._next_number = 0
        self._size = 0

    def add(self, utterance: Utterance) -> int:
        """Keep an utterance that has ended; returns its number, one more than that of the one before."""
        number = self._next_number
        self._next_number += 1
        self._entries.append((number, utterance))
        self._size += _cost(utterance)
        while self._size > self._max_characters and len(self._entries) > 1:
            self._size -= _cost(self._entries.popleft()[1])
        return number

    def remove(self, number: int) -> None:
        """Forget one utterance, as when it turns out to be the first half of a longer one."""
        self._keep(lambda entry: entry[0] != number)

    def remove_speaker(self, identity: str) -> None:
        """Forget all that somebody said, who does not want to have been heard."""
        self._keep(lambda entry: entry[1].identity != identity)

    def numbered(self, first: int = 0) -> Iterator[tuple[int, Utterance]]:
        """Utterances with their numbers, from number `first` on."""
        return dropwhile(lambda entry: entry[0] < first, iter(self._entries))

    def since(self, at: int) -> list[Utterance]:
        """What ended at `at` (ms since 1970) or later."""
        return [utterance for utterance in self if utterance.ended_at >= at]

    def __iter__(self) -> Iterator[Utterance]:
        return (utterance for _, utterance in self._entries)

    def __reversed__(self) -> Iterator[Utterance]:
        return (utterance for _, utterance in reversed(self._entries))

    def __len__(self) -> int:
        return len(self._entries)

    def _keep(self, is_kept: Callable[[tuple[int, Utterance]], bool]) -> None:
        self._entries = deque(entry for entry in self._entries if is_kept(entry))
        self._size = sum(_cost(utterance) for _, utterance in self._entries)


def _cost(utterance: Utterance) -> int:
    return len(utterance.text) + len(utterance.name) + _OVERHEAD_CHARACTERS
