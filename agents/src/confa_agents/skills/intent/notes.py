"""Orders to note something."""

import re
from typing import Any

from confa_agents.skills.intent.contents import content, has_verb
from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.skill import SkillCall

_PLACE = (
    r"(?:in|into|to|on|for)\ (?:the\ |our\ |your\ |my\ )?(?:meeting\ )?(?:notes?|minutes|record|protocol|log)"
)
_THIS = r"(?:\ (?:this|that|it|the\ following|these|those))"


def _order(expression: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{expression})(?:\ |$)", re.VERBOSE)


# What follows one of these is the note, whatever it is.
_TAKE_A_NOTE = _order(
    rf"""(?:take|make|put|keep|add|record|create|save|log|set|write|leave|jot|drop|have|get)(?:\ down)?(?:\ me|\ us)?
    \ (?:an?|another|one|the\ following)(?:\ (?:quick|short|new|little|brief|small|mental|meeting))*\ note(?:\ down|\ here|\ {_PLACE})?
    | take\ note(?=\ that\ |\ of\ (?:this|that|the)\b) | notes?\ to\ self | for\ the\ (?:record|minutes|notes) | (?:let|have)\ the\ (?:record|minutes|notes)\ (?:show|state|reflect|say)
    | (?:write|jot|put|note|take|get|scribble|mark|type|pop){_THIS}?\ down{_THIS}?(?:\ {_PLACE})?(?=\ that\ |$)
    | (?:write|jot|put|note|take|get|scribble|mark|type|pop){_THIS}\ down(?:\ {_PLACE})? | jot\ down | note\ down
    | (?:write|put|note|get|scribble|mark|type|take)\ down{_THIS}(?:\ {_PLACE})?
    | (?:put|add|include|enter|write|place|save|log|record|keep|stick|have|get){_THIS}?(?:\ down)?\ {_PLACE}
    | (?:record|log|minute|note|capture|document){_THIS}?\ (?:that|for\ the\ (?:record|minutes|notes))
    | (?:note|minute|record|capture|document){_THIS}(?=$)"""
)
# What follows one of these is a note only when it says something: "write down the formula" is a question.
_WRITE_DOWN = _order(
    r"""(?:write|put|take|get|mark)\ down | note | (?:remember|do\ not\ forget|keep\ in\ mind|make\ sure\ (?:we|you|to)\ (?:remember|note))(?:\ for\ (?:us|me|later))?\ that"""
)
_AROUND = re.compile(
    rf"(?:put|add|include|enter|write|place|save|log|record|keep|stick|note)\ (?P<text>.+)\ {_PLACE}$",
    re.VERBOSE,
)
_NOT_OURS = re.compile(r"(?:write|leave)\ (?:me\ |us\ )?an?\ (?:\w+\ )*note\ (?:to|for)\b", re.VERBOSE)
_MUSIC = re.compile(
    r"\b(?:[a-g]\ (?:sharp|flat|major|minor)|piano|guitar|violin|flute|octave|melody|chord|sing|sung)\b",
    re.VERBOSE,
)
_LINK = re.compile(
    r"(?:that|of|about|saying|to\ say|which\ says|on|for\ (?:us|me|later|everyone)|please|also|here|as)(?:\ |$)",
    re.VERBOSE,
)
_TITLE = "note "
_THAT = frozenset("this that it these those".split())


def match_note(phrase: Phrase) -> SkillCall | None:
    """An order to note, with the `text` unless it is what was said before."""
    if _NOT_OURS.match(phrase.text) or _MUSIC.search(phrase.text):
        return None
    taken, written, around = (order.match(phrase.text) for order in (_TAKE_A_NOTE, _WRITE_DOWN, _AROUND))
    is_title = phrase.text.startswith(_TITLE) and phrase.part(0, len(_TITLE) - 1).is_followed_by(":-–—")
    if taken:
        text = content(phrase.part(taken.end()), _LINK)
    elif is_title:
        text = content(phrase.part(len(_TITLE)), _LINK)
    elif around:
        text = content(phrase.part(around.start("text"), around.end("text")), _LINK)
    elif written and has_verb(phrase.part(written.end())):
        text = content(phrase.part(written.end()), _LINK)
    else:
        return None
    if text is None:
        return None
    return SkillCall("take_note", _with_text(text))


def _with_text(text: str) -> dict[str, Any]:
    return {"text": text} if text and text.lower() not in _THAT else {}
