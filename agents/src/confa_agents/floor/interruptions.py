"""What somebody means who speaks while an agent speaks."""

from __future__ import annotations

import re
from enum import Enum

from confa_agents.floor.names import Names, Words

_LONGEST_SECONDS = 1.0
_SHORT_SECONDS, _SHORT_WORDS = 0.6, 2
_WORD = re.compile(r"[\w'-]+")

_BACK_CHANNELS = {
    "en": frozenset(
        "yes yeah yep yup ya okay ok right sure uh huh uh-huh mm mmm mhm mm-hmm hmm hm ah oh aha i see got it "
        "good great nice cool wow true exactly indeed fine alright all really interesting of course "
        "thanks thank you".split()
    ),
    "ru": frozenset("да ага угу ну так понятно ясно хорошо ладно точно верно ок окей м мм хм ого конечно".split()),
}
_STOPS = {
    "en": frozenset(
        "stop wait no hold on quiet enough pause silence shut up be that's stopp hush one moment a second just "
        "please okay ok thanks thank you now talking it sorry there hey".split()
    ),
    "ru": frozenset("стой стоп хватит подожди подождите тихо замолчи нет пожалуйста всё".split()),
}
_STOPPING = {
    "en": frozenset("stop wait no hold quiet enough pause silence shut hush moment second".split()),
    "ru": frozenset("стой стоп хватит подожди подождите тихо замолчи нет".split()),
}


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
    known = _BACK_CHANNELS.get(language.split("-")[0].lower(), _BACK_CHANNELS["en"])
    is_listening = voiced_seconds <= _LONGEST_SECONDS and all(word in known for word in said)
    is_noise = not may_be_rest and voiced_seconds <= _SHORT_SECONDS and len(said) <= _SHORT_WORDS
    return Interruption.GO_ON if is_listening or is_noise else Interruption.SPEECH


def is_stop(text: str, *, names: Names, language: str) -> bool:
    """Whether the text only asks for silence, with or without the agent's name."""
    words = Words.of(text)
    called = {
        index for mention in names.mentions(words) for index in range(mention.first, mention.last + 1)
    }
    rest = [word for index, word in enumerate(words.words) if index not in called]
    key = language.split("-")[0].lower()
    allowed, stopping = _STOPS.get(key, _STOPS["en"]), _STOPPING.get(key, _STOPPING["en"])
    return any(word in stopping for word in rest) and all(word in allowed for word in rest)
