"""Who is meant in a request: somebody of the meeting, the asker, or all."""

from collections.abc import Iterable
from dataclasses import dataclass

from confa_agents.skills.people import best_name

_ALL = frozenset(
    """we us anyone anybody someone somebody everyone everybody they others people you all team group""".split()
)
_SELF = frozenset({"i", "me", "myself", "my", "mine"})
_BESIDE = frozenset("the all else here of ever just guys both in on this our meeting call room".split())


@dataclass(frozen=True)
class Who:
    """`name` as the meeting writes it; "me" for the asker, nothing for all."""

    name: str | None


def who(spoken: str, people: Iterable[str]) -> Who | None:
    """Nothing when it is nobody of the meeting."""
    words = [word for word in spoken.lower().split() if word not in _BESIDE]
    if words and all(word in _SELF for word in words):
        return Who("me")
    if not words or spoken in {"you", "they"}:
        return None
    if all(word in _ALL for word in words):
        return Who(None)
    name = best_name(" ".join(words), people)
    return Who(name) if name else None
