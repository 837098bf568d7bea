"""Requests whether one person is here."""

import re
from collections.abc import Sequence

from confa_agents.skills.intent.persons import who
from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.skill import SkillCall

_IS_SOMEBODY_HERE = re.compile(
    r"(?:is|has)\ (?P<person>[\w']+(?:\ [\w']+)?)\ (?:(?:already|still|also|in|on)\ )*"
    r"(?:here|present|joined|online|connected|arrived|around|with\ us|(?:the|this|our)\ (?:room|call|meeting|line))"
    r"(?:\ (?:us|the\ call|the\ meeting))?(?:\ (?:yet|already|too|today|right\ now|with\ us))*$",
    re.VERBOSE,
)


def match_presence(phrase: Phrase, people: Sequence[str]) -> SkillCall | None:
    """Whether somebody is here: a person of the meeting, or a name that speech recognition wrote as one."""
    found = _IS_SOMEBODY_HERE.match(phrase.text)
    if not found:
        return None
    known = who(found["person"], people)
    said = phrase.part(found.start("person"), found.end("person")).original()
    if known and known.name and known.name != "me":
        return SkillCall("who_is_here", {"person": known.name})
    return SkillCall("who_is_here", {"person": said}) if known is None and said.istitle() else None
