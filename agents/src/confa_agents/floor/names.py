"""What an agent may be called, and finding that in what was heard."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from confa_agents.floor.vocabulary import BEFORE_A_MENTION, OPENERS, REQUESTS

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ALIKE = 80.0
_SHORTEST_FUZZY = 5
_COMMON = BEFORE_A_MENTION | REQUESTS | OPENERS


@dataclass(frozen=True)
class Mention:
    """Where a name stands in a text: words `first` to `last`, both counted from 0."""

    first: int
    last: int


@dataclass(frozen=True)
class Words:
    """A text as words, with the punctuation that follows each."""

    words: tuple[str, ...]
    after: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Words:
        found = list(_WORD.finditer(text))
        ends = [*(match.start() for match in found), len(text)][1:]
        after = tuple(text[match.end() : end].strip() for match, end in zip(found, ends, strict=True))
        return cls(tuple(match[0].lower().replace("’", "'") for match in found), after)


@dataclass(frozen=True)
class Names:
    """The display name, the role and the aliases of one agent, in lower case."""

    all: tuple[str, ...]

    @classmethod
    def of(cls, *names: str) -> Names:
        return cls(tuple(dict.fromkeys(" ".join(_WORD.findall(name.lower())) for name in names if name)))

    def mentions(self, words: Words, *, except_words: Iterable[str] = ()) -> list[Mention]:
        """Where one of the names stands, also misheard. `except_words` are names of people in the room.

        A word may be a name by itself and with the next one: which of them is meant, what follows tells.
        """
        barred = frozenset(except_words)
        count = len(words.words)
        single = {at for at in range(count) if self._is_meant(words.words[at : at + 1], barred)}
        pairs = {
            at
            for at in range(count - 1)
            if not words.after[at]
            # "an expert" is no "expert" that was split.
            and not _COMMON.intersection(words.words[at : at + 2])
            and self._is_meant(words.words[at : at + 2], barred)
        }
        return [
            *(Mention(at, at + 1) for at in sorted(pairs)),
            *(Mention(at, at) for at in sorted(single)),
        ]

    def _is_meant(self, said: tuple[str, ...], barred: frozenset[str]) -> bool:
        # A recogniser splits a name it does not know: "friend Lee".
        spaced, joined = " ".join(said), "".join(said)
        if spaced in self.all:
            return True
        if spaced in barred or len(joined) < _SHORTEST_FUZZY:
            return False
        return any(
            len(name) >= _SHORTEST_FUZZY
            and not _is_form(joined, name)
            and fuzz.ratio(joined, name.replace(" ", ""), score_cutoff=_ALIKE) > 0
            for name in self.all
        )


def _is_form(word: str, name: str) -> bool:
    """Whether the word is another form of the name: "friends", "experts" call nobody."""
    stem = name.removesuffix("ly")
    return (
        word != name and word.startswith(stem) and word[len(stem) :] in {"", "s", "'s", "es", "ship", "ise"}
    )
