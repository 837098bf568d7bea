"""Requests that have no subject of their own: who, what time, how long, what so far.

Such a request names what it asks for (its evidence), and every other word belongs to what people say
about it (its vocabulary). A word from anywhere else, as in "what time is it in Tokyo", means that
something else is asked.
"""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.intent.wording import expression

_SHORTEST_FUZZY = 6
_ALIKE = 83.0
_LONGEST = 24
MEETING = "meeting call session conversation conference discussion chat talk room zoom video"
_COMMON = """
    a an the this that our is are was were be please just i we us me you in on at of to and so right now here
    there exactly actually today really also again already currently moment do does have has had been who what
    sorry late came come joined join arrived back away tell know say give get make show can could it all
"""


@dataclass(frozen=True)
class Closed:
    """`vocabulary` are the words that such a request may have besides the most common ones."""

    skill: str
    evidence: re.Pattern[str]
    vocabulary: frozenset[str]
    denial: re.Pattern[str] | None = None

    def fits(self, phrase: Phrase) -> bool:
        if len(phrase) > _LONGEST:
            return False
        text = " ".join(self._understood(word) for word in phrase.words)
        if not self.evidence.search(text) or (self.denial and self.denial.search(text)):
            return False
        return all(word in self.vocabulary for word in text.split())

    def _understood(self, word: str) -> str:
        """The word of the vocabulary that speech recognition meant, if it is nearly that."""
        is_known = word in self.vocabulary or word.removesuffix("s") in self.vocabulary
        if is_known or len(word) < _SHORTEST_FUZZY:
            return word
        best = process.extractOne(word, self._long_words(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return best[0] if best and best[0][0] == word[0] else word

    def _long_words(self) -> list[str]:
        return [word for word in self.vocabulary if len(word) >= _SHORTEST_FUZZY]


def closed(skill: str, evidence: str, vocabulary: str, *, denial: str | None = None) -> Closed:
    """`evidence` and `denial` are verbose expressions, in which `MEETING` stands for such a word."""
    return Closed(
        skill=skill,
        evidence=_compiled(evidence),
        vocabulary=frozenset(f"{_COMMON} {MEETING} {vocabulary}".split()),
        denial=_compiled(denial) if denial else None,
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    words = f"(?:{'|'.join(MEETING.split())})"
    return expression(rf"\b(?:{pattern.replace('MEETING', words)})\b")
