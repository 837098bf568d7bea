"""Orders to keep what somebody is to do."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from confa_agents.skills.intent.contents import content
from confa_agents.skills.intent.persons import who
from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.skill import SkillCall

_KEEP = r"(?:add|create|make|record|note|log|put|capture|take|set|open|write|assign|raise|register|have|track|mark|enter|file|start|give|save|keep|get|book|remember|include|stick|place)"
_ITEM = r"(?:action(?:\ (?:item|point)s?)?|task|to\ do(?:\ item)?|follow\ up(?:\ (?:item|task|action))?)"
_LIST = r"(?:(?:to\ do|action|task|actions|tasks|follow\ up|action\ items?|action\ points?|to\ do\ items?)(?:\ (?:list|log|board|items?|points?))?)"
_WHOSE = r"(?P<whose>(?:the|our|my|your|their|his|her|\w+\ is)\ )?(?:meeting\ )?"
_AS = r"(?:\ down)?(?:\ as)?"


def _order(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.VERBOSE)


_NEW_ITEM = _order(
    rf"{_KEEP}(?:\ (?:me|us|this|that|it|down|up|as))*\ (?:(?:an?|another|one|the|new|following|next|quick|as)\ )+{_ITEM}\b(?P<rest>.*)$"
)
_ITEM_FIRST = _order(
    rf"(?:there\ is\ |we\ have\ |i\ have\ |here\ is\ )?(?:(?:an?|another|one|new|next|the)\ )*{_ITEM}\b(?P<rest>.*)$"
)
_TO_LIST = _order(
    rf"{_KEEP}(?:\ (?:this|that|it|down))*\ (?:on|to|in|onto|into)\ {_WHOSE}{_LIST}\b(?P<rest>.*)$"
)
_ONTO_LIST = _order(
    rf"{_KEEP}\ (?:down\ )?(?P<text>.+?)\ (?:on|to|in|onto|into)\ {_WHOSE}{_LIST}(?P<rest>\ for\ .+)?$"
)
_AS_ITEM = _order(
    rf"(?:{_KEEP}|do\ not\ forget|write)\ (?:down\ )?(?P<text>.+?)\ as\ (?:an?|another|one|the)\ (?:new\ )?{_ITEM}(?P<rest>\ (?:for|on|to)\ .+)?$"
)
_SAID_BEFORE = _order(rf"(?P<text>.+?)\ {_KEEP}\ (?:this|that|it){_AS}\ an?\ {_ITEM}(?P<rest>\ for\ .+)?$")
_ASSIGNED = _order(r"assign\ (?P<text>.+?)\ to\ (?P<who>[\w' ]{1,40})$")
_WHO = r"(?P<who>[\w' ]{1,40}?)"
_ASSIGN_TO = _order(rf"(?:assign|remind|task)\ {_WHO}\ (?:to|of|with)\ (?P<text>.+)$")
_GIVE = _order(rf"(?:assign|give)\ {_WHO}\ (?:the|an?)\ (?:job|{_ITEM})\ (?:of|to|with)\ (?P<text>.+)$")
_PUT_DOWN = _order(rf"put\ {_WHO}\ down\ (?:for|to)\ (?P<text>.+)$")
_OWN_LIST = _order(
    rf"{_KEEP}(?:\ (?:this|that|it|down))*\ (?:on|to|in|onto|into)\ (?P<whose>my\ |\w+\ is\ )list\b(?P<rest>.*)$"
)
# An action of another kind: "an action plan", "the task force", "a to do list app".
_OTHER_THINGS = re.compile(
    r"\ (?:lists?|plans?|films?|movies?|figures?|hero(?:es)?|force|manager|bar|potential|verbs?|shots?|scenes?|games?|sequence|apps?|in|with|about|like|from|needs?\ to\ be|called|than|or)\b"
)
_FOR = re.compile(r"\ (?:for|on|to|assigned\ to|owned\ by|with|goes\ to|is\ on|is\ for)\ ")
_LINK = re.compile(
    r"(?:that|to|is|for|of|saying|namely|please|also|would\ you|will\ you|could\ you|can\ you|and|out\ of|it\ is|which\ is|item|on|i\ have\ to|we\ have\ to|i\ need\ to|we\ need\ to)(?:\ |$)"
)
_DUTY = re.compile(
    r"\ (?:(?:should|shall|must|will|would|has|have|needs?|is|are|am|ought|he|she|they|i|to|going|supposed|that|who)\ )*"
)
_THAT = frozenset("this that it these those".split())
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
