"""Requests for the notes and action items that were taken."""

from confa_agents.skills.intent.closed import closed
from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.intent.wording import expression
from confa_agents.skills.skill import SkillCall

_ACTIONS = r"(?:action_(?:items?|points?)|to_(?:do|dos)|tasks?)"
_NOTES = r"(?:notes?)"
_TAKEN = r"(?:taken|took|take|noted|note|written|wrote|write|kept|keep|collected|recorded|got|have)"
_KEPT = closed(
    "read_notes",
    rf"""(?:what|which|any|how_many|read|list|show|see|hear|give|get|have|repeat|tell|remind_us_of|remind_me_of
    |go_(?:over|through)|summarize|go)_.*(?:{_ACTIONS}|{_NOTES})
    | ^(?:the_{_ACTIONS}|the_{_NOTES})
    | what_(?:have|did|do)_(?:you|we)_{_TAKEN}(?:_down)?""",
    """action actions items item points point to do dos list tasks task notes note which any how many read out
    list lists show see hear let give repeat go over through once more remind of yet so far noted down written
    write wrote taken take took kept keep collected recorded did from our your all them summarize current open
    with back aloud loud up for everyone got these those and has""",
    denial=r"""(?:what|how)_(?:is|are)_(?:a|an)_|how_do|(?:i|we)_(?:have_)?(?:read|see|hear|got)|have_to_do
    |(?:what|which|how_many)_.*(?:you|i)_(?:have_)?to_do|to_do_(?:that|this|it|so|we|now)|what_to_do|^what_do_(?:you|we)_have""",
)
_IS_ABOUT_ACTIONS = expression(rf"\b{_ACTIONS}\b")


def match_kept(phrase: Phrase) -> SkillCall | None:
    """A request to read them back."""
    if not _KEPT.fits(phrase):
        return None
    return SkillCall("read_notes", {"kind": "action" if _IS_ABOUT_ACTIONS.search(phrase.text) else "note"})
