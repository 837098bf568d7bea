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

_COMPLETE, _VERY_SURE = 0.05, 0.8
_COMPLETE_BEFORE_A_COMMA = 0.2
_MARKED_AS_QUESTION, _MANY_WORDS, _LONG_TURN = 5, 7, 2
"""How much likelier words are complete when a question is heard in them, or when they are many."""

WAIT_SURE, WAIT_LIKELY, WAIT_UNLIKELY, WAIT_HANGING = 0.44, 0.6, 0.85, 1.1


def wait_seconds(text: str, likelihood: float, completeness: float | None = None) -> float:
    """Seconds of silence before the turn is over.

    Args:
        text: the words so far; Moonshine ends nearly every cut with a full stop, so a full stop says nothing.
        likelihood: the highest end-of-turn prediction by sound in this silence, 0 to 1.
        completeness: how likely a sentence ends after these words, 0 to 1; nothing where nobody can tell.
            Below a twentieth hardly any are finished.
    """
    if is_hanging(text):
        return WAIT_HANGING
    if _trails_off(text):
        is_complete = completeness is not None and completeness >= _COMPLETE_BEFORE_A_COMMA
        return WAIT_LIKELY if is_complete else WAIT_HANGING
    if completeness is not None:
        return _by_words(text, likelihood, completeness)
    return _by_sound(text, likelihood)


def _by_words(text: str, likelihood: float, completeness: float) -> float:
    if _is_complete(text, completeness):
        return WAIT_LIKELY if _has_few_words(text) else WAIT_SURE
    return WAIT_LIKELY if likelihood >= _VERY_SURE else WAIT_UNLIKELY


def _by_sound(text: str, likelihood: float) -> float:
    if _has_few_words(text):
        return WAIT_LIKELY
    if _is_question(text) or likelihood >= _SURE:
        return WAIT_SURE
    return WAIT_LIKELY if likelihood >= _LIKELY else WAIT_UNLIKELY


def is_open(text: str, completeness: float | None = None) -> bool:
    """Whether the melody matters: some words say enough by themselves."""
    return len({wait_seconds(text, likelihood, completeness) for likelihood in (0.0, 1.0)}) > 1


def is_hanging(text: str) -> bool:
    """Whether the words themselves say that more will come."""
    words = _words(text)
    if not words:
        return True
    said = " ".join(words)
    if _OPENS.search(said):
        return True
    return not _is_question(text) and (words[-1] in _HANGING or _MUSES.search(said) is not None)


def _trails_off(text: str) -> bool:
    """Whether the voice stayed level, as within a sentence, and at the end of many a statement, too."""
    return text.rstrip().endswith(",") and _ASKS.search(" ".join(_words(text))) is None


def _is_complete(text: str, completeness: float) -> bool:
    if _is_question(text):
        completeness *= _MARKED_AS_QUESTION
    if len(_words(text)) >= _MANY_WORDS:
        completeness *= _LONG_TURN
    return completeness >= _COMPLETE


def _has_few_words(text: str) -> bool:
    return len(_words(text)) <= _FEW_WORDS


def _words(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.lower())


def _is_question(text: str) -> bool:
    return text.rstrip().endswith("?")
