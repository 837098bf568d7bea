"""Who is meant in a request: somebody of the meeting, the asker, or all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from confa_agents.skills.intent.wording import vocabulary
from confa_agents.skills.people import best_name

_ALL = vocabulary(
    """
    we us anyone anybody someone somebody everyone everybody others all team group
    """
)
_SELF = frozenset({"i", "me", "myself", "my", "mine"})
_BESIDE = vocabulary("the all else here of ever just guys both in on this our meeting call room")


@dataclass(frozen=True)
class Who:
    """`name` as the meeting writes it; "me" for the asker, nothing for all."""

    name: str | None


def who(spoken: str, people: Sequence[str]) -> Who | None:
    """Who `spoken` is, several together as all; nothing when it is nobody of the meeting."""
    several = re.split(r" (?:or|and) ", spoken)
    if len(several) > 1 and all(who(one, people) for one in several):
        return Who(None)
    words = [word for word in spoken.lower().split() if word not in _BESIDE]
    if words and all(word in _SELF for word in words):
        return Who("me")
    if spoken in {"people here", "people in the meeting"}:
        return Who(None)
    if not words:
        return None
    if all(word in _ALL for word in words):
        return Who(None)
    name = best_name(" ".join(words), people)
    return Who(name) if name else None
