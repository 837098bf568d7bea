"""Orders to keep what somebody is to do."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from confa_agents.skills.intent.contents import content
from confa_agents.skills.intent.persons import who
from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.intent.wording import expression, vocabulary
from confa_agents.skills.skill import SkillCall

_KEEP = r"""(?:add|create|make|record|note|log|put|capture|take|set|open|write|assign|raise|register
    |have|track|mark|enter|file|start|give|save|keep|get|book|remember|include|stick|place)"""
_ITEM = r"(?:action(?:_(?:item|point)s?)?|task|to_do(?:_item)?|follow_up(?:_(?:item|task|action))?)"
_LIST = r"""(?:(?:to_do|action|task|actions|tasks|follow_up|action_items?|action_points?
    |to_do_items?)(?:_(?:list|log|board|items?|points?))?)"""
_WHOSE = r"(?P<whose>(?:the|our|my|your|their|his|her|\w+_is)_)?(?:meeting_)?"
_AS = r"(?:_down)?(?:_as)?"


_NEW_ITEM = expression(
    rf"""{_KEEP}(?:_(?:me|us|this|that|it|down|up|as))*_(?:(?:an?|another|one|the|new|following|next
        |quick|as)_)+{_ITEM}\b(?P<rest>.*)$"""
)
_ITEM_FIRST = expression(
    rf"""(?:there_is_|we_have_|i_have_|here_is_|as_)?(?:(?:an?|another|one|new|next
        |the)_)*{_ITEM}\b(?P<rest>.*)$"""
)
_TO_LIST = expression(
    rf"{_KEEP}(?:_(?:this|that|it|down))*_(?:on|to|in|onto|into)_{_WHOSE}{_LIST}\b(?P<rest>.*)$"
)
_ONTO_LIST = expression(
    rf"{_KEEP}_(?:down_)?(?P<text>.+?)_(?:on|to|in|onto|into)_{_WHOSE}{_LIST}(?P<rest>_for_.+)?$"
)
_AS_ITEM = expression(
    rf"""(?:{_KEEP}|do_not_forget|write)_(?:down_)?(?P<text>.+?)_as_(?:an?|another|one
        |the)_(?:new_)?{_ITEM}(?P<rest>_(?:for|on|to)_.+)?$"""
)
_SAID_BEFORE = expression(rf"(?P<text>.+?)_{_KEEP}_(?:this|that|it){_AS}_an?_{_ITEM}(?P<rest>_for_.+)?$")
_ASSIGNED = expression(r"assign_(?P<text>.+?)_to_(?P<who>[\w' ]{1,40})$")
_WHO = r"(?P<who>[\w' ]{1,40}?)"
_ASSIGN_TO = expression(rf"(?:assign|remind|task)_{_WHO}_(?:to|of|with)_(?P<text>.+)$")
_GIVE = expression(rf"(?:assign|give)_{_WHO}_(?:the|an?)_(?:job|{_ITEM})_(?:of|to|with)_(?P<text>.+)$")
_PUT_DOWN = expression(rf"put_{_WHO}_down_(?:for|to)_(?P<text>.+)$")
_OWN_LIST = expression(
    rf"""{_KEEP}(?:_(?:this|that|it|down))*_(?:on|to|in|onto|into)_(?P<whose>my_
        |\w+_is_)list\b(?P<rest>.*)$"""
)
# An action of another kind: "an action plan", "the task force", "a to do list app".
_OTHER_THINGS = expression(
    r"""_(?:lists?|plans?|films?|movies?|figures?|hero(?:es)?|force|manager|bar|potential|verbs?|shots?
        |scenes?|games?|sequence|apps?|in|with|about|like|from|needs?_to_be|called|than|or)\b"""
)
_FOR = expression(r"_(?:for|on|to|assigned_to|owned_by|with|goes_to|is_on|is_for)_")
_LINK = expression(
    r"""(?:that|to|is|for|of|saying|namely|please|also|would_you|will_you|could_you|can_you|and
        |out_of|it_is|which_is|item|on|i_have_to|we_have_to|i_need_to|we_need_to)(?:_|$)"""
)
_DUTY = expression(
    r"""_(?:(?:should|shall|must|will|would|has|have|needs?|is|are|am|ought|he|she|they|i|to|going
        |supposed|that|who)_)*"""
)
_THAT = vocabulary("this that it these those")
_LONGEST_NAME = 3


@dataclass(frozen=True)
class _Item:
    """`assignee` is nothing when nobody was named; `text` is what follows, or nothing yet."""

    assignee: str | None
    rest: Phrase


def match_action(phrase: Phrase, people: Iterable[str]) -> SkillCall | None:
    """An order to keep an action item, with `text` and `assignee` as far as they were named."""
    names = tuple(people)
    for read in (_read_assigned, _read_around, _read_item):
        arguments = read(phrase, names)
        if arguments is not None:
            return SkillCall("action_item", arguments)
    return None


def _read_item(phrase: Phrase, people: tuple[str, ...]) -> dict[str, Any] | None:
    """Of "add an action item for Bob to call them" and "put it on my list to call them"."""
    found = (
        _TO_LIST.match(phrase.text)
        or _OWN_LIST.match(phrase.text)
        or _NEW_ITEM.match(phrase.text)
        or _ITEM_FIRST.match(phrase.text)
    )
    if not found or (found.re in (_NEW_ITEM, _ITEM_FIRST) and _OTHER_THINGS.match(found["rest"])):
        return None
    rest = phrase.part(found.start("rest") + 1) if found["rest"] else phrase.part(0, 0)
    item = _assigned(rest, people)
    if found.re is _ITEM_FIRST and not _is_spoken_as_a_title(phrase, found.start("rest"), item):
        return None
    return _arguments(item.rest, item.assignee or _owner(found, people))


def _is_spoken_as_a_title(phrase: Phrase, end: int, item: _Item) -> bool:
    """Whether "action item" stands there like a title: before a colon, a person or what is to be done."""
    title = phrase.part(0, end)
    is_clear = " " in title.text and bool(item.rest)
    return title.is_followed_by(":,-–—") or item.assignee is not None or is_clear


def _read_around(phrase: Phrase, people: tuple[str, ...]) -> dict[str, Any] | None:
    """Of "put calling them on the list" and "Bob will call them, make that an action"."""
    found = _SAID_BEFORE.match(phrase.text) or _ONTO_LIST.match(phrase.text) or _AS_ITEM.match(phrase.text)
    if not found:
        return None
    named = _assigned(phrase.part(found.start("rest") + 1), people) if found["rest"] else None
    item = _assigned(phrase.part(found.start("text"), found.end("text")), people)
    owner = (named.assignee if named else None) or item.assignee or _owner(found, people)
    return _arguments(item.rest, owner)


def _read_assigned(phrase: Phrase, people: tuple[str, ...]) -> dict[str, Any] | None:
    """Of "assign the slides to Bob" and "remind Bob to send the slides"."""
    for order in (_GIVE, _PUT_DOWN, _ASSIGN_TO, _ASSIGNED):
        found = order.match(phrase.text)
        owner = who(found["who"], people) if found else None
        if found and owner and (owner.name or found["who"] == "us"):
            return _arguments(phrase.part(found.start("text"), found.end("text")), owner.name)
    return None


def _assigned(rest: Phrase, people: tuple[str, ...]) -> _Item:
    """Who comes first in what follows an item, and what that person is to do."""
    text = f" {rest.text} "
    linked = _FOR.match(text)
    start = linked.end() - 1 if linked else 0
    start = start + len("that ") if text[1:].startswith("that ") else start
    words = rest.text[start:].split()
    for count in range(min(_LONGEST_NAME, len(words)), 0, -1):
        name = " ".join(words[:count])
        found = who(name, people)
        if found and (found.name or name in {"us", "we", "everyone", "everybody"}):
            return _Item(found.name, _what_to_do(rest.part(start + len(name))))
    if linked and linked[0] == " for " and len(words) > 1 and words[1] in {"to", "that"}:
        stranger = rest.part(start, start + len(words[0])).original()
        return _Item(stranger, _what_to_do(rest.part(start + len(words[0]))))
    return _Item(None, rest)


def _what_to_do(rest: Phrase) -> Phrase:
    duty = _DUTY.match(f" {rest.text} ")
    return rest.part(max(0, duty.end() - 1)) if duty else rest


def _owner(found: re.Match[str], people: tuple[str, ...]) -> str | None:
    """Whose list it is: "my" or "Bob's"."""
    whose = (found.groupdict().get("whose") or "").removesuffix(" ").removesuffix(" is")
    owner = who(whose, people) if whose and whose not in {"the", "our", "your"} else None
    return owner.name if owner else None


def _arguments(rest: Phrase, assignee: str | None) -> dict[str, Any] | None:
    text = content(rest, _LINK)
    if text is None:
        return None
    named = {"text": text if text.lower() not in _THAT else "", "assignee": assignee}
    return {name: value for name, value in named.items() if value}
