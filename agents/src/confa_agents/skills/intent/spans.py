"""Spans of time in a request: "the last ten minutes"."""

from confa_agents.skills import numbers
from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.intent.wording import expression

_VAGUE = {
    "": 1,
    "a": 1,
    "an": 1,
    "few": 5,
    "a few": 5,
    "couple of": 5,
    "a couple of": 5,
    "couple": 5,
    "some": 5,
}
_SPAN = expression(
    r"(?:(?:in|of|from|for|over|during|within|about)_)?(?:the_|these_|our_)?"
    r"(?:last|past|previous|recent|final|latest)_(?P<number>(?:[a-z0-9]+_){0,4}?)"
    r"(?P<unit>minutes?|half_(?:an_)?hour|quarter_(?:of_an_)?hour|hours?|bit|part|stretch)\b"
)
_IN_MINUTES = {"half": 30, "quarter": 15, "hour": 60, "bit": 5, "part": 5, "stretch": 5}
_LONGEST_NUMBER = 3


def last_minutes(phrase: Phrase) -> tuple[int | None, Phrase]:
    """The minutes of a span that is named, and the phrase without it when it stands at the end."""
    found = _SPAN.search(phrase.text)
    if not found:
        return None, phrase
    minutes = _number(found["number"].split()) * _IN_MINUTES.get(found["unit"].rstrip("s").split()[0], 1)
    rest = phrase.part(0, found.start()) if found.end() == len(phrase.text) else phrase
    return max(1, min(minutes, 24 * 60)), rest


def _number(words: list[str]) -> int:
    """The number that the last words say: of "five or ten" the second."""
    for count in range(min(_LONGEST_NUMBER, len(words)), 0, -1):
        said = " ".join(words[-count:])
        value = numbers.parse(said) if said not in _VAGUE else _VAGUE[said]
        if value is not None:
            return value
    return 1
