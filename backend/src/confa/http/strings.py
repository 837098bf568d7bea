"""Rules that texts sent by people share."""

import unicodedata

from pydantic import AfterValidator


def _refuse_control_characters(text: str) -> str:
    if any(unicodedata.category(character) == "Cc" for character in text):
        raise ValueError("Control characters are not allowed.")
    return text


def _refuse_invisible(text: str) -> str:
    if not any(_is_seen(character) for character in text):
        raise ValueError("At least one character must be visible.")
    return text


def _is_seen(character: str) -> bool:
    return unicodedata.category(character)[0] in _SEEN and character not in _BLANK


# Letters, numbers, punctuation and symbols; marks, separators and format characters show nothing alone.
_SEEN = frozenset("LNPS")
# Fillers of Hangul and the blank of Braille, which count as letters and as a symbol.
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800")

visible = AfterValidator(_refuse_invisible)
no_control_characters = AfterValidator(_refuse_control_characters)
