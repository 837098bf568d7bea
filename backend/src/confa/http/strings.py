"""Rules that texts sent by people share."""

import unicodedata

from pydantic import AfterValidator


def _refuse_control_characters(text: str) -> str:
    if any(unicodedata.category(character) == "Cc" for character in text):
        raise ValueError("Control characters are not allowed.")
    return text


no_control_characters = AfterValidator(_refuse_control_characters)
