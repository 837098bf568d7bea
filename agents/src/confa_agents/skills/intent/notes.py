"""Orders to note something."""

import re
from typing import Any

from confa_agents.skills.intent.contents import content, has_verb
from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.intent.wording import expression, vocabulary
from confa_agents.skills.skill import SkillCall

_PLACE = r"(?:in|into|to|on|for)_(?:the_|our_|your_|my_)?(?:meeting_)?(?:notes?|minutes|record|protocol|log)"
_THIS = r"(?:_(?:this|that|it|the_following|these|those))"


def _order(pattern: str) -> re.Pattern[str]:
    return expression(rf"(?:{pattern})(?:_|$)")


# What follows one of these is the note, whatever it is.
_TAKE_A_NOTE = _order(
    rf"""(?:take|make|put|keep|add|record|create|save|log|set|write|leave|jot|drop|have
    |get)(?:_down)?(?:_me|_us)?
    _(?:an?|another|one|the_following)(?:_(?:quick|short|new|little|brief|small|mental
    |meeting))*_note(?:_down|_here|_{_PLACE})?
    | take_note(?=_that_|_of_(?:this|that|the)\b) | notes?_to_self | for_the_(?:record|minutes
    |notes) | (?:let|have)_the_(?:record|minutes|notes)_(?:show|state|reflect|say)
    | (?:write|jot|put|note|take|get|scribble|mark|type
    |pop){_THIS}?_down{_THIS}?(?:_{_PLACE})?(?=_that_|$)
    | (?:write|jot|put|note|take|get|scribble|mark|type|pop){_THIS}_down(?:_{_PLACE})? | jot_down
    | note_down
    | (?:write|put|note|get|scribble|mark|type|take)_down{_THIS}(?:_{_PLACE})?
    | (?:put|add|include|enter|write|place|save|log|record|keep|stick|have|get){_THIS}?(?:_down)?_{_PLACE}
    | (?:record|log|minute|note|capture|document){_THIS}?_(?:that|for_the_(?:record|minutes|notes))
    | (?:note|minute|record|capture|document){_THIS}(?=$)"""
)
# What follows one of these is a note only when it says something: "write down the formula" is a question.
_WRITE_DOWN = _order(
    r"""(?:write|put|take|get|mark)_down | note | (?:remember|do_not_forget|keep_in_mind
    |make_sure_(?:we|you|to)_(?:remember|note))(?:_for_(?:us|me|later))?_that"""
)
_AROUND = expression(
    rf"(?:put|add|include|enter|write|place|save|log|record|keep|stick|note)_(?P<text>.+)_{_PLACE}$"
)
_NOT_OURS = expression(r"(?:write|leave)_(?:me_|us_)?an?_(?:\w+_)*note_(?:to|for)\b")
_MUSIC = expression(
    r"\b(?:[a-g]_(?:sharp|flat|major|minor)|piano|guitar|violin|flute|octave|melody|chord|sing|sung)\b"
)
_LINK = expression(
    r"(?:that|of|about|saying|to_say|which_says|on|for_(?:us|me|later|everyone)|please|also|here|as)(?:_|$)"
)
_TITLE = expression(
    r"""(?P<title>(?:(?:an?|one|another|quick|short|new|side)_)*note)
    (?P<that>_(?:that|saying))?(?:_|$)"""
)
_THAT = vocabulary("this that it these those")


def match_note(phrase: Phrase) -> SkillCall | None:
    """An order to note, with the `text` unless it is what was said before."""
    if _NOT_OURS.match(phrase.text) or _MUSIC.search(phrase.text):
        return None
    taken, written, around = (order.match(phrase.text) for order in (_TAKE_A_NOTE, _WRITE_DOWN, _AROUND))
    titled = _TITLE.match(phrase.text)
    if taken:
        text = content(phrase.part(taken.end()), _LINK)
    elif titled and (titled["that"] or phrase.part(0, titled.end("title")).is_followed_by(":-–—")):
        text = content(phrase.part(titled.end("title") + 1), _LINK)
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
