"""Requests for what went on so far."""

from typing import Any

from confa_agents.skills.intent.closed import closed
from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.intent.spans import last_minutes
from confa_agents.skills.skill import SkillCall

WHOLE_MEETING = 24 * 60
_YEAR_DIGITS = 4
_DISCUSSED = r"(?:discuss(?:ed|ing)?|talk(?:ed|ing)?(?:\ about)?|cover(?:ed|ing)?|said|been\ through|gone\ (?:through|over)|went\ (?:through|over)|achieved|done)"
_RECAP = closed(
    "recap",
    rf"""recap(?:ping|ped)? | summar(?:y|ize|ise|ies|izing|ization) | sum(?:ming)?\ (?:it\ |this\ |that\ |things\ |everything\ |all\ )?(?:all\ )?up
    | catch\ (?:me|us|everyone|everybody)\ up | catch\ up | get\ caught\ up
    | fill\ (?:me|us)\ in | up\ to\ (?:speed|date) | highlights | overview | rundown | run\ down | gist | synopsis
    | (?:key|main|important|essential)\ (?:points?|takeaways?|things|topics|parts) | takeaways | bullet\ points | tldr | tl\ dr
    | (?:a|the|short|small|quick|brief)\ resume(?:\ of)? | (?:did|have|has)\ (?:i|we)\ .*miss(?:ed)? | i\ (?:have\ )?(?:just\ )?miss(?:ed)?
    | what\ .*(?:have|has|did|was|were|had)\ (?:we\ |been\ |everyone\ |everybody\ )+.*{_DISCUSSED}
    | (?:what|everything|all|things)\ .*(?:we|everyone|everybody)\ (?:have\ |had\ |just\ |all\ )*(?:been\ )?{_DISCUSSED}
    | what\ (?:was|has\ been|got|is\ been)\ .*{_DISCUSSED} | what\ (?:are|were)\ we\ (?:talking|discussing|on).*
    | what\ (?:has\ |have\ |is\ |all\ )*(?:happened|been\ happening|been\ going\ on|went\ on|gone\ on)\ .*(?:so\ far|until|till|up\ to|last|past|while|since|in|here|MEETING)
    | what\ (?:is|was)\ (?:this|the|our)\ .*MEETING\ .*about | where\ (?:are|were)\ we(?:\ (?:up\ to|at|now|so\ far|in))?
    | what\ happened\ (?:while|before|until|so\ far|in\ the\ MEETING) | bring\ (?:me|us)\ up\ .*speed""",
    """recap recapping recapped summary summarize summarise summaries summarizing summarization sum summing up
    things everything all catch caught fill speed date highlights overview rundown run down gist synopsis key
    main important essential points point takeaways takeaway topics topic parts part bullet resume miss missed
    discuss discussed discussing talked talking covered covering cover said done gone through over went
    achieved happened happening going went on so far until till up last past previous recent final few couple
    minutes minute hour hours half quarter bit while since during beginning start started whole entire everyone
    everybody everything anything something about for from with into where did were out then off short quick
    brief small little good nice long one two three four five six seven eight nine ten eleven twelve fifteen
    twenty thirty forty fifty sentence sentences or how am but now bring put together need because think by
    before stepped dropped lost connection minutes' first yet discussions talks some more gave late later words
    other others else only having stuff happens sec second step had left gone way afk bathroom phone tldr tl dr""",
    denial=r"""^to\ (?:sum|recap|summarize)|let\ me|(?:i|we)\ (?:can|will|shall)|we\ (?:recapped|summarized)
    |what\ (?:is|are)\ (?:a|an)|recap(?:ping)?\ is|what\ is\ recap|said\ about|about\ (?:the|a|an|this|that)\ (?!MEETING|last|whole|entire)
    |where\ are\ we\ (?:all\ )?from|what\ time|how\ long|how\ much|done\ (?:now|here)$|going\ to|(?:catch|caught)\ up\ (?:with|on\ (?!the\ MEETING))|have\ a\ catch""",
)


def match_recap(phrase: Phrase) -> SkillCall | None:
    """A request to sum up; without a span it is about the whole meeting."""
    if not _RECAP.fits(_with_digits_as_words(phrase)):
        return None
    minutes, _ = last_minutes(phrase)
    arguments: dict[str, Any] = {"minutes": minutes or WHOLE_MEETING}
    return SkillCall("recap", arguments)


def _with_digits_as_words(phrase: Phrase) -> Phrase:
    return phrase.spelled_as(
        ["ten" if word.isdecimal() and len(word) < _YEAR_DIGITS else word for word in phrase.words]
    )
