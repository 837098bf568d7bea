"""The words that are to be kept, cut out of an order to keep them."""

import re

from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.intent.politeness import without_thanks

_QUESTION = re.compile(
    r"[,.;]\s*(?:and\s+)?(?:what|which|who|why|when|where|how|is|are|do|does)\b[^?]*\?\s*$", re.IGNORECASE
)
_VERBS = re.compile(
    r"""(?:is|are|was|were|am|be|will|would|should|must|can|could|has|have|had|need|needs|needed|want
        |wants|wanted|chose"""
    r"""|agreed|decided|said|says|likes?|prefers?|goes|going|does|did|do|comes?|came|gets?|got|starts?
        |ends?|moves?|moved"""
    r"""|costs?|takes?|sends?|makes?|made|plans?|works?|lives?|owns?|owes?|asked|asks|sold|bought|closed
        |opens?|paid)"""
)


def content(rest: Phrase, link: re.Pattern[str]) -> str | None:
    """What is to be kept, as it was said, without what links it; nothing when it ends in a question."""
    if not rest:
        return ""
    if _QUESTION.search(f"{rest.original()}?" if rest.is_followed_by("?") else rest.original()):
        return None
    rest = without_thanks(rest)
    found = link.match(rest.text)
    while found and len(rest) > 1:
        rest = rest.part(found.end())
        found = link.match(rest.text)
    return rest.original().strip()


def has_verb(phrase: Phrase) -> bool:
    """Whether the words say something, instead of only naming it."""
    return any(_VERBS.fullmatch(word) for word in phrase.whole_words)
