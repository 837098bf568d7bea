"""Which speaker is meant by a spoken name."""

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz

from confa_agents.skills.meeting_view import MeetingView, Participant
from confa_agents.transcript import clean_name

_ALIKE = 78.0
_SHORTEST_FUZZY = 4
_MYSELF = frozenset({"i", "me", "myself"})


def identities_of(person: str, meeting: MeetingView, *, asker: Participant | None) -> Mapping[str, str]:
    """Names by identity of all who may be meant, present or gone; empty when there is nobody of that name."""
    if asker is not None and person.lower() in _MYSELF:
        return {asker.identity: clean_name(asker.name)}
    known = {utterance.identity: utterance.name for utterance in meeting.transcript}
    known |= {one.identity: one.name for one in meeting.participants}
    return {identity: clean_name(name) for identity, name in known.items() if is_named(person, name)}


def is_named(spoken: str, name: str) -> bool:
    """Whether a spoken name means this one: all of its words are alike to words of the name."""
    names = _parts(clean_name(name))
    wanted = _parts(spoken.removesuffix("'s"))
    return bool(wanted) and all(any(_is_alike(word, one) for one in names) for word in wanted)


def best_name(spoken: str, names: Iterable[str]) -> str | None:
    """The one of `names` that is meant, when any is."""
    candidates = [clean_name(name) for name in names if is_named(spoken, name)]
    return max(candidates, key=lambda name: fuzz.ratio(spoken.lower(), name.lower()), default=None)


def _is_alike(spoken: str, name: str) -> bool:
    if spoken == name:
        return True
    is_long_enough = min(len(spoken), len(name)) >= _SHORTEST_FUZZY
    return is_long_enough and fuzz.ratio(spoken, name) >= _ALIKE


def _parts(name: str) -> list[str]:
    return name.lower().replace("-", " ").split()
