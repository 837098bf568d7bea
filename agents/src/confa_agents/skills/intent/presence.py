"""Requests whether one person is here."""

from collections.abc import Sequence

from confa_agents.skills.intent.persons import who
from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.intent.wording import expression
from confa_agents.skills.skill import SkillCall

_IS_SOMEBODY_HERE = expression(
    r"(?:is|has)_(?P<person>[\w']+(?:_[\w']+)?)_(?:(?:already|still|also|in|on)_)*"
    r"""(?:here|present|joined|online|connected|arrived|around|with_us|(?:the|this|our)_(?:room|call
        |meeting|line))"""
    r"(?:_(?:us|the_call|the_meeting))?(?:_(?:yet|already|too|today|right_now|with_us))*$",
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
