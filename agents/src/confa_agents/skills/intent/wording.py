"""How the words and expressions of this package are written down."""

import re


def vocabulary(words: str) -> frozenset[str]:
    """The words of a paragraph."""
    return frozenset(words.split())


def expression(pattern: str) -> re.Pattern[str]:
    """A verbose expression over `Phrase.text`: white space in it says nothing, and `_` is a space."""
    return re.compile(pattern.replace("_", r"\ "), re.VERBOSE)
