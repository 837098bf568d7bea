"""How long a silence must last before a turn is taken as over.

The answer is prepared meanwhile and is ready after about half a second, so that a wait up to then is free.
Pauses of people who think are longer; what their words or their melody leave open is waited for.
"""

import re

_SURE, _LIKELY = 0.5, 0.3
_FEW_WORDS = 3
_HANGING = frozenset(
    str.split(
        """a about also although an and are as at because been but by can could do does for from had has have
        if in into is just like maybe my of on once or our should so than that the their then to um uh
        was we were when whether where which while who whose why will with would your"""
    )
)
_OPENS = re.compile(r"\b(?:ask|explain|give|remind|send|show|teach|tell)(?: it)?(?: to)? (?:me|us)$")
"""What is to be told, shown or given is still to come, also where the recogniser hears a question."""
_MUSES = re.compile(r"\b(?:i think|i wonder|i mean|i guess|you know|let us say|let's say|for example)$")

_ASKS = re.compile(
    r"\b(?:what|which|who|whose|whom|where|when|why|how|name|tell)\b \w+ \w+"
    r"|^(?:\w+ )?(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have) \w+ \w+ \w+"
)
"""A question, also when it was heard as a list that goes on: the recogniser puts commas for a level voice."""

WAIT_SURE, WAIT_LIKELY, WAIT_UNLIKELY, WAIT_HANGING = 0.44, 0.6, 0.85, 1.1


def wait_seconds(text: str, likelihood: float) -> float:
    """Seconds of silence before the turn is over.

    Args:
        text: the words so far; Moonshine ends nearly every cut with a full stop, so a full stop says nothing.
        likelihood: the highest end-of-turn prediction in this silence, 0 to 1.
    """
    words = re.findall(r"[\w']+", text.lower())
    if not words or _is_hanging(text, words):
        return WAIT_HANGING
    if len(words) <= _FEW_WORDS:
        return WAIT_LIKELY
    if _is_question(text) or likelihood >= _SURE:
        return WAIT_SURE
    return WAIT_LIKELY if likelihood >= _LIKELY else WAIT_UNLIKELY


def is_open(text: str) -> bool:
    """Whether the melody matters: some words say enough by themselves."""
    return len({wait_seconds(text, likelihood) for likelihood in (0.0, 1.0)}) > 1


def _is_hanging(text: str, words: list[str]) -> bool:
    said = " ".join(words)
    if _OPENS.search(said) or (text.rstrip().endswith(",") and not _ASKS.search(said)):
        return True
    return not _is_question(text) and (words[-1] in _HANGING or _MUSES.search(said) is not None)


def _is_question(text: str) -> bool:
    return text.rstrip().endswith("?")
