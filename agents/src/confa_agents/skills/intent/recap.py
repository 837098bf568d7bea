"""Requests for what went on so far."""

import re
from collections.abc import Sequence
from typing import Any

from confa_agents.skills.intent.closed import closed
from confa_agents.skills.intent.persons import who
from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.intent.spans import last_minutes
from confa_agents.skills.skill import SkillCall

_FOR_SOMEBODY = re.compile(r" (?:for|to) (?P<person>[\w' ]{1,40})$")
WHOLE_MEETING = 24 * 60
_YEAR_DIGITS = 4
_DISCUSSED = r"""(?:discuss(?:ed|ing)?|talk(?:ed|ing)?(?:_about)?|cover(?:ed|ing)?|said|been_through
    |gone_(?:through|over)|went_(?:through|over)|achieved|done)"""
_RECAP = closed(
    "recap",
    rf"""recap(?:ping|ped)? | summar(?:y|ize|ise|ies|izing|ization) | sum(?:ming)?_(?:it_|this_
    |that_|things_|everything_|all_)?(?:all_)?up
    | catch_(?:me|us|everyone|everybody)_up | catch_up | get_caught_up
    | fill_(?:me|us)_in | up_to_(?:speed|date) | highlights | overview | rundown | run_down | gist
    | synopsis
    | (?:key|main|important|essential)_(?:points?|takeaways?|things|topics|parts) | takeaways
    | bullet_points | tldr | tl_dr
    | (?:a|the|short|small|quick|brief)_resume(?:_of)? | (?:did|have|has)_(?:i|we)_.*miss(?:ed)?
    | i_(?:have_)?(?:just_)?miss(?:ed)?
    | what_.*(?:have|has|did|was|were|had)_(?:we_|been_|everyone_|everybody_)+.*{_DISCUSSED}
    | (?:what|everything|all|things)_.*(?:we|everyone|everybody)_(?:have_|had_|just_
    |all_)*(?:been_)?{_DISCUSSED}
    | what_(?:was|has_been|got|is_been)_.*{_DISCUSSED} | what_(?:are|were)_we_(?:talking
    |discussing|on).*
    | what_(?:has_|have_|is_|all_)*(?:happened|been_happening|been_going_on|went_on
    |gone_on)_.*(?:so_far|until|till|up_to|last|past|while|since|in|here|meanwhile|MEETING)
    | what_(?:is|was)_(?:this|the|our)_.*MEETING_.*about | where_(?:are|were)_we(?:_(?:up_to|at
    |now|so_far|in))?
    | what_happened_(?:while|before|until|so_far|in_the_MEETING) | bring_(?:me|us)_up_.*speed""",
    """recap recapping recapped summary summarize summarise summaries summarizing summarization sum summing up
    things everything all catch caught fill speed date highlights overview rundown run down gist synopsis key
    main important essential points point takeaways takeaway topics topic parts part bullet resume miss missed
    discuss discussed discussing talked talking covered covering cover said done gone through over went
    achieved happened happening going went on so far until till up last past previous recent final few couple
    minutes minute hour hours half quarter bit while since during beginning start started whole entire
    everyone
    everybody everything anything something about for from with into where did were out then off short quick
    brief small little good nice long one two three four five six seven eight nine ten eleven twelve fifteen
    twenty thirty forty fifty sentence sentences or how am but now bring put together need because think by
    before stepped dropped lost connection minutes' first yet discussions talks some more gave late
    later words
    other others else only having stuff happens sec second step had left gone way afk meanwhile meantime
    most relevant biggest crucial central interesting bathroom phone tldr tl dr""",
    denial=r"""^to_(?:sum|recap|summarize)|let_me|(?:i|we)_(?:can|will|shall)|we_(?:recapped|summarized)
    |what_(?:is|are)_(?:a|an)|recap(?:ping)?_is|what_is_recap|said_about|about_(?:the|a|an|this
    |that)_(?!MEETING|last|whole|entire)
    |where_are_we_(?:all_)?from|what_time|how_long|how_much|done_(?:now|here)$|going_to|(?:catch|caught)_up_(?:with|on_(?!the_MEETING))|have_a_catch""",
)


def match_recap(phrase: Phrase, people: Sequence[str]) -> SkillCall | None:
    """A request to sum up, for whomever; without a span it is about the whole meeting."""
    found = _FOR_SOMEBODY.search(phrase.text)
    if found and who(found["person"], people):
        phrase = phrase.part(0, found.start())
    if not _RECAP.fits(_with_digits_as_words(phrase)):
        return None
    minutes, _ = last_minutes(phrase)
    arguments: dict[str, Any] = {"minutes": minutes or WHOLE_MEETING}
    return SkillCall("recap", arguments)


def _with_digits_as_words(phrase: Phrase) -> Phrase:
    return phrase.spelled_as(
        ["ten" if word.isdecimal() and len(word) < _YEAR_DIGITS else word for word in phrase.words]
    )
