"""Names of people, made safe to be spoken and to stand in a prompt.

A name is chosen by its owner, so it may carry emoji, markup, line breaks, or an order to the model.
"""

import unicodedata

MAX_CHARACTERS = 40
MAX_PLAIN_WORDS = 3
NAMELESS = "Someone"
_INSIDE_A_WORD = "'’-."


def clean_name(raw: str) -> str:
    """The letters, digits and inner marks of a name on one line, `MAX_CHARACTERS` at most.

    A name of nothing else is "Someone".
    """
    spaced = "".join(_kept(character) for character in unicodedata.normalize("NFC", raw))
    words = (word.strip(_INSIDE_A_WORD[:3]) for word in spaced.split())
    name = " ".join(word for word in words if word.strip(_INSIDE_A_WORD))
    return name[:MAX_CHARACTERS].strip() or NAMELESS


def _kept(character: str) -> str:
    is_kept = character in _INSIDE_A_WORD or unicodedata.category(character)[0] in "LMN"
    return character if is_kept else " "


def prompt_name(raw: str) -> str:
    """The name as a prompt says it: in quotes when it is longer than names are."""
    name = clean_name(raw)
    return f'"{name}"' if len(name.split()) > MAX_PLAIN_WORDS else name
