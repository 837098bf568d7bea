"""Whether an agent answers a turn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from confa_agents.floor.addressing import is_called
from confa_agents.floor.interruptions import is_stop
from confa_agents.floor.names import Names


@dataclass(frozen=True)
class OtherAgent:
    """Another agent of the room. `answers` is false for one that is muted or only listens."""

    identity: str
    names: Names
    answers: bool = True
    focus: str | None = None
    is_before: bool = False
    """It joined before this agent."""


@dataclass(frozen=True)
class Situation:
    """The room at the end of a turn, as one agent sees it. `people` are their names by identity."""

    names: Names
    people: dict[str, str]
    others: tuple[OtherAgent, ...] = ()
    is_muted: bool = False
    is_speaking_role: bool = True
    focus: str | None = None
    language: str = "en"


class Reason(Enum):
    """Why an agent answers, or why not."""

    CALLED = "called"
    FOCUSED = "focused"
    ALONE = "alone"
    MUTED = "muted"
    LISTENS_ONLY = "listens only"
    ASKED_FOR_SILENCE = "asked for silence"
    FOR_ANOTHER = "for another agent"
    AMONG_PEOPLE = "among people"

    @property
    def is_answer(self) -> bool:
        return self in {Reason.CALLED, Reason.FOCUSED, Reason.ALONE}


def decide(text: str, *, speaker: str, situation: Situation) -> Reason:
    """Whether to answer what the speaker (an identity) said or wrote; the first rule that fits."""
    if not situation.is_speaking_role:
        return Reason.LISTENS_ONLY
    if situation.is_muted:
        return Reason.MUTED
    if is_stop(text, names=situation.names, language=situation.language):
        return Reason.ASKED_FOR_SILENCE
    words = [word for name in situation.people.values() for word in name.split()]
    if is_called(text, situation.names, people=words, peers=[other.names for other in situation.others]):
        return Reason.CALLED
    if any(is_called(text, other.names, people=words) for other in situation.others):
        return Reason.FOR_ANOTHER
    return _unnamed(speaker, situation)


def _unnamed(speaker: str, situation: Situation) -> Reason:
    able = [other for other in situation.others if other.answers]
    if situation.focus == speaker:
        return Reason.FOCUSED
    if any(other.focus == speaker for other in able):
        return Reason.FOR_ANOTHER
    if len(situation.people) > 1:
        return Reason.AMONG_PEOPLE
    # Of several agents alone with one person, one answers what calls none of them.
    return Reason.FOR_ANOTHER if any(other.is_before for other in able) else Reason.ALONE
