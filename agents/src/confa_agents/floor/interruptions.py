"""What somebody means who speaks while an agent speaks."""

from __future__ import annotations

import re
from enum import Enum

from confa_agents.floor.names import Names, Words
from confa_agents.floor.vocabulary import BACK_CHANNELS, BESIDE_STOPS, STOPS

_LONGEST_SECONDS = 1.0
_SHORT_SECONDS, _SHORT_WORDS = 0.6, 2
_WORD = re.compile(r"[\w'-]+")


class Interruption(Enum):
    """GO_ON: only a sign of listening. STOP: be quiet, and say nothing to it. SPEECH: a turn of its own."""

    GO_ON = "go on"
    STOP = "stop"
    SPEECH = "speech"


def judge(
    text: str, *, voiced_seconds: float, names: Names, language: str, may_be_rest: bool = False
) -> Interruption:
    """Judges by words and by length: recognisers make words of "mm-hmm".

    `may_be_rest`: the person may be going on with a turn that was answered too early, so that two short
    words can be its end.
    """
    said = [word.lower() for word in _WORD.findall(text)]
    if not said:
        return Interruption.GO_ON
    if is_stop(text, names=names, language=language):
        return Interruption.STOP
    if names.mentions(Words.of(text)):
        return Interruption.SPEECH
    known = _of(BACK_CHANNELS, language)
    is_listening = voiced_seconds <= _LONGEST_SECONDS and all(word in known for word in said)
    is_noise = not may_be_rest and voiced_seconds <= _SHORT_SECONDS and len(said) <= _SHORT_WORDS
    return Interruption.GO_ON if is_listening or is_noise else Interruption.SPEECH


def is_stop(text: str, *, names: Names, language: str) -> bool:
    """Whether the text only asks for silence, with or without the agent's name."""
    words = Words.of(text)
    called = {index for mention in names.mentions(words) for index in range(mention.first, mention.last + 1)}
    rest = [word for index, word in enumerate(words.words) if index not in called]
    stops = _of(STOPS, language)
    allowed = stops | _of(BESIDE_STOPS, language)
    return any(word in stops for word in rest) and all(word in allowed for word in rest)


def _of(vocabulary: dict[str, frozenset[str]], language: str) -> frozenset[str]:
    """The words of a language; English where there are none."""
    return vocabulary.get(language.split("-", maxsplit=1)[0].lower(), vocabulary["en"])
