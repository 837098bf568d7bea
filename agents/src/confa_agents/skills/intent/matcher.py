"""Which skill a spoken sentence asks for."""

from collections.abc import Iterable

from confa_agents.skills.skill import SkillCall


def match(text: str, *, agents: Iterable[str] = (), people: Iterable[str] = ()) -> SkillCall | None:  # noqa: ARG001
    """The skill that `text` asks for, with its arguments; nothing when the language model is to answer.

    `agents` are the names that agents may be called by, `people` the names of those in the meeting.
    """
    return None
