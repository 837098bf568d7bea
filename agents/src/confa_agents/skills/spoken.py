"""Times, lengths and lists as people say them."""

from collections.abc import Sequence
from datetime import datetime

from confa_agents.skills import numbers

_HALF_PAST = 30
_NOON = 12
_TWO_DIGITS = 10
_EVENING = 18


def clock_time(at: datetime) -> str:
    """For example "twenty past three in the afternoon"."""
    if (at.hour, at.minute) in {(0, 0), (_NOON, 0)}:
        return "midnight" if at.hour == 0 else "noon"
    return f"{short_clock_time(at)} {_part_of_day(at.hour)}"


def short_clock_time(at: datetime) -> str:
    """For example "twenty past three", "quarter to four", "three twenty-three"."""
    hour, minute = _hour(at.hour), at.minute
    if minute == 0:
        return f"{hour} o'clock"
    if minute == _HALF_PAST:
        return f"half past {hour}"
    if minute % 5:
        return f"{hour} {'oh ' if minute < _TWO_DIGITS else ''}{numbers.number(minute)}"
    if minute < _HALF_PAST:
        return f"{_minutes_of_five(minute)} past {hour}"
    return f"{_minutes_of_five(60 - minute)} to {_hour(at.hour + 1)}"


def _minutes_of_five(minute: int) -> str:
    return "quarter" if minute == _HALF_PAST // 2 else numbers.number(minute)


def _hour(hour: int) -> str:
    return numbers.number((hour - 1) % 12 + 1)


def _part_of_day(hour: int) -> str:
    if hour < _NOON:
        return "in the morning"
    return "in the afternoon" if hour < _EVENING else "in the evening"


def date(at: datetime) -> str:
    """For example "Tuesday the twenty-fourth of November"."""
    return f"{at:%A} the {numbers.ordinal(at.day)} of {at:%B}"


def length(seconds: float) -> str:
    """For example "less than a minute", "twenty-five minutes", "an hour and ten minutes"."""
    hours, minutes = divmod(int(seconds) // 60, 60)
    if not hours and not minutes:
        return "less than a minute"
    spoken_hours = "an hour" if hours == 1 else f"{numbers.number(hours)} hours"
    spoken_minutes = "a minute" if minutes == 1 else f"{numbers.number(minutes)} minutes"
    return " and ".join(
        part for part, is_said in ((spoken_hours, hours), (spoken_minutes, minutes)) if is_said
    )


def ago(seconds: float) -> str:
    """For example "a moment ago", "two minutes ago"."""
    return f"{length(seconds)} ago" if seconds >= 60 else "a moment ago"  # noqa: PLR2004 — a minute.


def listing(items: Sequence[str]) -> str:
    """For example "Alice, Bob and Carol"."""
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def excerpt(text: str, *, max_words: int) -> str:
    """The text on one line without its last full stop, cut after `max_words`."""
    words = text.split()
    return " ".join(words[:max_words]).rstrip(" .,;:") + (" …" if len(words) > max_words else "")


def sentence(text: str, *, max_words: int) -> str:
    """The excerpt as a sentence, with the mark that ends it."""
    cut = excerpt(text, max_words=max_words)
    return cut if cut.endswith(("?", "!", "…")) else f"{cut}."
