"""A spoken sentence as words that can be compared, each of which knows where it came from."""

import re
from dataclasses import dataclass

from confa_agents.skills.intent.wording import vocabulary

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CONTRACTIONS = {
    "'s": "is", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am", "n't": "not",
}  # fmt: skip
_UNMARKED = {
    "whos": "who is", "whats": "what is", "whens": "when is", "wheres": "where is", "hows": "how is",
    "weve": "we have", "ive": "i have", "youve": "you have", "theyve": "they have", "whove": "who have",
    "dont": "do not", "didnt": "did not", "lets": "let us", "let's": "let us",
    "im": "i am", "todays": "today", "today's": "today", "can't": "can not", "won't": "will not",
    "gonna": "going to", "wanna": "want to",
    "cannot": "can not", "todo": "to do", "todos": "to do", "recapitulate": "recap", "mins": "minutes",
    "followup": "follow up", "catchup": "catch up",
}  # fmt: skip
_EXPLAINING = vocabulary("i she he we they because since as my sorry thanks somebody someone it")
_BRITISH = re.compile(r"(?<=[a-z]{3})is(e|ed|es|ing)$")
_SPELLED_WITH_Z = ("summar", "organ", "final", "priorit", "real")


@dataclass(frozen=True)
class _Word:
    spelled: str
    start: int
    end: int
    is_contracted: bool = False
    """Whether it is the end of a contraction: "is" in "what's", which may also be a possessive."""


class Phrase:
    """`text` is lower case, without punctuation and contractions, one space between words."""

    def __init__(self, source: str, words: tuple[_Word, ...]) -> None:
        self._source = source
        self._words = words
        self.text = " ".join(word.spelled for word in words)

    @classmethod
    def of(cls, source: str) -> "Phrase":
        words = (
            _Word(spelled, found.start(), found.end(), is_contracted=index > 0)
            for found in _WORD.finditer(source)
            for index, spelled in enumerate(_spellings(found[0].lower().replace("’", "'")))
        )
        return cls(source, tuple(words))

    def __len__(self) -> int:
        return len(self._words)

    @property
    def words(self) -> list[str]:
        return [word.spelled for word in self._words]

    @property
    def whole_words(self) -> list[str]:
        """The words that were said in full."""
        return [word.spelled for word in self._words if not word.is_contracted]

    def part(self, start: int, end: int | None = None) -> "Phrase":
        """The words of `text[start:end]`, where both ends lie between words."""
        first = len(self.text[:start].split())
        last = len(self._words) if end is None else len(self.text[:end].split())
        return Phrase(self._source, self._words[first:last])

    def spelled_as(self, words: list[str]) -> "Phrase":
        """The same places with other spellings, one for each word."""
        pairs = zip(words, self._words, strict=True)
        return Phrase(self._source, tuple(_Word(word, old.start, old.end) for word, old in pairs))

    def original(self) -> str:
        """The words as they were said, with the punctuation between them."""
        if not self._words:
            return ""
        return self._source[self._words[0].start : self._words[-1].end]

    def is_followed_by(self, marks: str) -> bool:
        """Whether one of the marks comes right after the last word."""
        rest = self._source[self._words[-1].end :].lstrip() if self._words else ""
        return rest[:1] != "" and rest[0] in marks

    def clauses(self) -> list["Phrase"]:
        """The whole, then what comes after each comma, colon, dash or end of a sentence."""
        starts = [0] + [
            index
            for index in range(1, len(self._words))
            if re.search(r"[,;:.?!–—]", self._source[self._words[index - 1].end : self._words[index].start])
        ]
        return [Phrase(self._source, self._words[start:]) for start in starts]

    def without_explanation(self) -> "Phrase":
        """Without what a comma or dash and a new subject add ("…, I was away")."""
        for index in range(1, len(self._words)):
            between = self._source[self._words[index - 1].end : self._words[index].start]
            if re.search(r"[,;–—]", between) and self._words[index].spelled in _EXPLAINING:
                return Phrase(self._source, self._words[:index])
        return self

    def first_sentence(self) -> "Phrase":
        for index in range(1, len(self._words)):
            if re.search(r"[.?!]", self._source[self._words[index - 1].end : self._words[index].start]):
                return Phrase(self._source, self._words[:index])
        return self


def _spellings(word: str) -> list[str]:
    if word in _UNMARKED:
        return _UNMARKED[word].split()
    for ending, full in _CONTRACTIONS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return [word[: -len(ending)], full]
    if word.startswith(_SPELLED_WITH_Z):
        return [_BRITISH.sub(r"iz\1", word)]
    return [word]
