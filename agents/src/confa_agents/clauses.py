"""Cuts an answer into pieces for the voice while it is still being written.

The first piece is short, because the time to its first sound grows with its length; later ones are
whole sentences, which sound better.
"""

import re

_FIRST_LEAST_CHARACTERS = 8
_FIRST_MOST_WORDS = 5
_LATER_MOST_CHARACTERS = 240
# Not inside of a number, like 3.14 or 12:30: there the next character is a digit too.
_FIRST_END = re.compile(r"(?<!\d)[,;:.!?…]+[\"'”’)]*|(?<=\d)[,;:.!?…]+[\"'”’)]*(?=\s)")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)]*(?=\s)")


class ClauseSplitter:
    """Takes deltas of text, gives pieces to be spoken. A newline always ends a piece."""

    def __init__(self) -> None:
        self._rest = ""
        self._has_first = False

    def push(self, delta: str) -> list[str]:
        """The pieces that this delta completes."""
        self._rest += delta
        pieces = list[str]()
        while (end := self._end()) is not None:
            piece, self._rest = self._rest[:end].strip(), self._rest[end:].lstrip()
            if piece:
                self._has_first = True
                pieces.append(piece)
        return pieces

    def flush(self) -> str:
        """What is left when the answer is over; "" when nothing is."""
        piece, self._rest = self._rest.strip(), ""
        return piece

    def _end(self) -> int | None:
        """Where the next piece ends in what is there; None when more must come first."""
        line = self._rest.find("\n")
        text = self._rest if line < 0 else self._rest[:line]
        end = self._later_end(text) if self._has_first else _first_end(text)
        return end if end is not None else (line + 1 if line >= 0 else None)

    def _later_end(self, text: str) -> int | None:
        if found := _SENTENCE_END.search(text):
            return found.end()
        cut = text.rfind(" ", 0, _LATER_MOST_CHARACTERS)
        return cut if len(text) > _LATER_MOST_CHARACTERS and cut > 0 else None


def _first_end(text: str) -> int | None:
    words = list(re.finditer(r"\S+\s", text.lstrip()))
    ends = (found.end() for found in _FIRST_END.finditer(text))
    mark = next((end for end in ends if end >= _FIRST_LEAST_CHARACTERS), None)
    if len(words) < _FIRST_MOST_WORDS:
        return mark
    offset = len(text) - len(text.lstrip())
    most = offset + words[_FIRST_MOST_WORDS - 1].end()
    return most if mark is None else min(mark, most)
