"""Words made comparable: lower case, without endings, without those that carry no subject."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_STOP_WORDS = frozenset(
    """
    a about all also am an and any anyone are as at be been but by can could did do does for from get go got
    had has have he her him his how i i'd i'll i'm i've if in into is it it's its just know let like may me
    mean might my no not now of oh ok okay on or our out really right say said she should so some something
    than that that's the their them then there there's these they thing things think this those to too um up
    us very was we we'll we're we've well were what when where which who why will with would yeah yes you your
    """.split()  # noqa: SIM905 — a paragraph is easier to read and to extend than a list of strings.
)
_ENDINGS = (
    "ations",
    "ation",
    "ates",
    "ated",
    "ating",
    "ate",
    "ments",
    "ment",
    "ings",
    "ing",
    "ies",
    "ied",
    "ers",
    "ed",
    "er",
    "es",
    "s",
    "y",
    "e",
)
_SHORTEST_STEM = 3
_SHORTEST_FUZZY = 5
_ALIKE = 80.0


def words(text: str) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(text.lower())]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its ending: budget, budgets, budgeting and budgeted are one."""
    word = word.removesuffix("'s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            shorter = word[: -len(ending)]
            is_doubled = ending in {"ing", "ed", "er"} and shorter[-1] == shorter[-2]
            return shorter[:-1] if is_doubled and shorter[-1] not in "lsz" else shorter
    return word


def subjects(text: str) -> list[str]:
    """The stems of the words that carry what a text is about, in order."""
    return [stem(word) for word in words(text) if word not in _STOP_WORDS]


def is_alike(first: str, second: str) -> bool:
    """Whether two stems are the same word, or one that speech recognition may have heard for the other."""
    if first == second:
        return True
    # Other first letters make other words: design and resign.
    is_candidate = first[0] == second[0] and min(len(first), len(second)) >= _SHORTEST_FUZZY
    return is_candidate and fuzz.ratio(first, second) >= _ALIKE
