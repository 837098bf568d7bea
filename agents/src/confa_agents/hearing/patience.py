"""How long a silence must last before a turn is taken as over."""

import re

_SURE, _LIKELY = 0.5, 0.36
_QUESTION = 0.3
_FEW_WORDS = 2
_HANGING = frozenset(
    str.split(
        """a about also an and are as at because but by can do does for from had has have if in into is just
        like maybe my of on once or our so than that the their then this to um uh was we were what when where
        which while who why will with would your"""
    )
)

WAIT_SURE, WAIT_LIKELY, WAIT_UNLIKELY, WAIT_HANGING = 0.4, 0.65, 0.9, 1.1


def wait_seconds(text: str, likelihood: float) -> float:
    """Seconds of silence before the turn is over.

    Args:
        text: the words so far; Moonshine ends nearly every cut with a full stop, so a full stop says nothing.
        likelihood: the highest end-of-turn prediction in this silence, 0 to 1.
    """
    words = re.findall(r"[\w']+", text.lower())
    if not words or text.rstrip().endswith(",") or (words[-1] in _HANGING and not _is_question(text)):
        return WAIT_HANGING
    is_sure = likelihood >= _SURE or (_is_question(text) and likelihood >= _QUESTION)
    if len(words) <= _FEW_WORDS:
        return WAIT_LIKELY
    if is_sure:
        return WAIT_SURE
    return WAIT_LIKELY if likelihood >= _LIKELY else WAIT_UNLIKELY


def _is_question(text: str) -> bool:
    return text.rstrip().endswith("?")
