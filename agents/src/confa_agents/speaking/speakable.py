"""What a language model writes, as it can be said."""

import re
import unicodedata

_MARKUP = re.compile(r"[*_#`~|<>\[\]{}\\]+")
_LINK = re.compile(r"https?://\S+")
_BULLET = re.compile(r"^\s*(?:[-•–]|\d+[.)])\s+")
_LABEL = re.compile(r"^(?:assistant|answer)\s*:\s*", re.IGNORECASE)
_UNSPEAKABLE = frozenset({"So", "Sk", "Cs", "Co", "Cn", "Cf", "Cc"})


def speakable(text: str) -> str:
    """One line without markup, links, emoji and bullets; empty when nothing is left to say."""
    text = _LABEL.sub("", _BULLET.sub("", _LINK.sub("a link", text)))
    text = _MARKUP.sub("", text)
    text = "".join(char if unicodedata.category(char) not in _UNSPEAKABLE else " " for char in text)
    text = " ".join(text.split())
    return text if any(char.isalnum() for char in text) else ""
