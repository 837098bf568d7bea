"""Requests for what was said about something in the meeting.

Such a request has a word of saying. Before it stands who said it ("what did Alice", "has anybody", "who"),
after it what it was about. Whoever is not of the meeting ("what did Einstein say about time") makes it
a question about the world.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from confa_agents.skills.intent.persons import Who, who
from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.intent.spans import last_minutes
from confa_agents.skills.intent.wording import expression, vocabulary
from confa_agents.skills.skill import SkillCall

# The subject follows "about" ("said about the budget"), or the word itself ("mentioned the budget").
_SAYING = vocabulary(
    """
    say said saying talk talked talking speak spoke spoken speaking comment commented tell told
    telling report reported explain explained announce announced state stated answer answered reply
    replied heard noted
    """
)
_NAMING = vocabulary(
    """
    mention mentioned mentioning mentions bring brought bringing discuss discussed discussing raise
    raised cover covered address addressed touch touched refer referred reference references come
    came
    """
)
_SETTLING = vocabulary(
    """
    decide decided agree agreed conclude concluded settle settled resolve resolved land landed
    decision decisions conclusion conclusions consensus agreement outcome verdict
    """
)
# What somebody of the meeting thinks is in what was said; what "people" think is not.
_MINDING = vocabulary(
    """
    think thinks thought want wanted wants suggest suggested suggests propose proposed recommend
    recommended feel felt ask asked asking says offer offered mean meant promise promised argue
    argued claim claimed give gave given opinion opinions view views position point points thoughts
    take comments idea ideas proposal suggestion suggestions question questions concern concerns
    remarks input feedback stance argument words sentence sentences statement
    """
)
_TALKS = vocabulary("discussion conversation debate transcript")
_WORDS = _SAYING | _NAMING | _SETTLING | _MINDING | _TALKS

_ASKING = vocabulary(
    """
    what when whether if how why where which who whom did does has have had was were any everything
    anything all is there find look search check repeat summarize recap show quote read give recall
    remember sum according the scan
    """
)
_BETWEEN = vocabulary(
    """
    it that this are been be being a an our so just already earlier actually again also previously
    exactly else something some part bit moment time times often many up for out please to me us
    back in on of here then really recently get got through into first last final do and guys
    meeting call main ever one person thing things word about
    """
)
_ABOUT = vocabulary("about on regarding concerning around re of with for upon to over")
_OBJECTS = vocabulary(
    """
    something anything a the thing word words few us me you team group question point topic issue
    subject date reason update estimate number figure details everyone everybody anyone just again
    up out what there was been already earlier much lot it
    """
)
_POINTING = vocabulary("that it this them him her those these there then so what he she they you one")
_CLAUSE = vocabulary("that when whether if how where why which who")
_OURS = vocabulary("we our us")
_TAIL = expression(
    r"""(?:^|_)(?:earlier|before|previously|again|already|yet|today|so_far|just_now|recently|now|here|please
    |first|a_(?:minute|moment|while|second|bit)_ago|at_(?:all|the_(?:beginning|start))|in_here|exactly
    |anyway|up|(?:during|in|on|at)_(?:the|this|our)_(?:\w+_)?(?:meeting|call|session|conversation|discussion)
    |this_(?:morning|afternoon|time)|to_(?:us|me|everyone)|by_(?:anyone|anybody|someone|somebody))$"""
)
_WORLDLY = re.compile(r"\b(?:history|century|bible|movie|film|novel|\d{4})\b")


@dataclass(frozen=True)
class _Frame:
    """A request around its word of saying; `subject` is what stands between who and that word."""

    word: str
    before: list[str]
    after: Phrase

    @property
    def subject(self) -> str:
        return " ".join(word for word in self.before if word not in _ASKING | _BETWEEN)


def match_said(phrase: Phrase, people: Iterable[str]) -> SkillCall | None:
    """A request for what was said, with `topic`, `person` and `minutes` as far as they were named."""
    minutes, phrase = last_minutes(phrase)
    if _WORLDLY.search(phrase.text) or phrase.words[:1] == [] or phrase.words[0] not in _ASKING:
        return None
    names = tuple(people)
    for index, word in enumerate(phrase.words):
        if word in _WORDS:
            end = len(" ".join(phrase.words[: index + 1]))
            frame = _Frame(word, phrase.words[:index], _without_tail(phrase.part(end)))
            arguments = _arguments(frame, names)
            if arguments:
                return SkillCall("what_was_said", arguments | ({"minutes": minutes} if minutes else {}))
    return None


def _arguments(frame: _Frame, people: tuple[str, ...]) -> dict[str, Any] | None:
    speaker = Who(None) if not frame.subject else who(frame.subject, people)
    if speaker is None:
        return _about_the_subject(frame)
    topic = _topic(frame)
    if speaker.name is None and "ever" in frame.before and frame.subject != "we":
        return None
    if speaker.name is None and (frame.word in _MINDING or not (topic or frame.word in _SETTLING)):
        return None
    if not frame.subject and not _is_nobodys(frame):
        return None
    if topic is None and frame.after and frame.after.text not in _POINTING:
        return None
    topic = topic or (frame.word if frame.word in _SETTLING else None)
    named = {"topic": topic, "person": speaker.name}
    return {name: value for name, value in named.items() if value}


def _is_nobodys(frame: _Frame) -> bool:
    """Whether the request names nobody because it asks who, or what was said by whomever."""
    first = [word for word in frame.after.words if word != "that"][:1]
    if "who" in frame.before and frame.word not in _NAMING:
        return bool(first) and first[0] in _ABOUT | _OURS | {"something", "anything"}
    return bool({"who", "been", "was", "were", "any", "has", "there", "search", "look"} & set(frame.before))


def _about_the_subject(frame: _Frame) -> dict[str, Any] | None:
    """Of "was the budget mentioned" and "sum up the budget discussion" the middle is the topic."""
    is_asked = not {"was", "were", "has", "have", "did"}.isdisjoint(frame.before[:3])
    is_passive = is_asked and frame.word in _NAMING | _SETTLING
    is_a_talk = frame.before[0] in {"summarize", "recap", "sum"} and frame.word in _TALKS
    is_settled_by = frame.after.text in {"", "on", "about"}
    return {"topic": frame.subject} if (is_passive or is_a_talk) and is_settled_by else None


def _topic(frame: _Frame) -> str | None:
    """What follows "about"; of a word that names its subject itself, or of a clause, all that follows."""
    rest, is_linked = frame.after, frame.word in _NAMING
    while rest and rest.words[0] in _OBJECTS | _ABOUT:
        is_linked = is_linked or rest.words[0] in _ABOUT
        rest = rest.part(len(rest.words[0]) + 1)
    is_clause = len(rest) > 1 and rest.words[0] in _OURS | _CLAUSE
    if not rest or rest.text in _POINTING or not (is_linked or is_clause):
        return None
    return rest.original().rstrip(" ?.,!")


def _without_tail(phrase: Phrase) -> Phrase:
    tail = _TAIL.search(phrase.text)
    while tail:
        phrase = phrase.part(0, tail.start())
        tail = _TAIL.search(phrase.text)
    return phrase
