"""Who is here, what time it is, how long we have met."""

from collections.abc import Mapping

from confa_agents.skills.intent.closed import Closed, closed
from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.skill import SkillCall

_HERE = r"""(?:here|there|present|around|in|on|online|connected|attending|participating|joined|joining
    |with_us|part)"""
_PEOPLE = r"(?:people|persons|participants?|attendees?|members|guests|folks|others|humans|listeners)"
_WHO = closed(
    "who_is_here",
    rf"""who_.*{_HERE} | who_(?:else_|all_)?(?:do|have)_we_(?:all_)?(?:have|got)
    | who_(?:else_|all_)?(?:am_i|are_we)_(?:talking|speaking|meeting)_(?:to|with)
    | who_(?:else_|all_)?(?:can|do)_(?:you|we)_(?:see|hear)
    | (?:is|are|has|have)_(?:we_|there_)?(?:all|every(?:one|body)|any(?:one|body)|some(?:one
    |body))_.*{_HERE}
    | (?:list|names?|read|show|tell|give|see)_.*(?:participants?|attendees?|members)
    | (?:list|names?|read)_.*(?:people|every(?:one|body)|persons|folks)_.*(?:{_HERE}|MEETING)
    | (?:participants?|attendees?|attendance|people)_list | list_of_(?:participants|attendees|people)
    | roll_call | names_of_{_PEOPLE} | (?:do|take|check)_(?:the_)?attendance
    | which_{_PEOPLE}_.*(?:{_HERE}|MEETING)
    | how_many_(?:{_PEOPLE}|of_us|are_we|we_are|are_there|are_here|are_in|are_on|do_we_have)
    | (?:number|count)_of_{_PEOPLE}""",
    """else everyone everybody anyone anybody someone somebody people persons person participants participant
    attendees attendee members guests folks others humans listeners line present around online connected
    attending participating with part taking names name list read out roll call how many number count
    attendance check talking speaking see hear take attended listening still got group along am remotely
    other both yet far gathered which for recording dialled dialed logged am or by if""",
    denial=r"""who_(?:are_you|am_i$|is_it)|(?:can|do)_(?:hear|see)_me|who_said|have_to|in_(?:a
        |an)|to_(?:be|do|say|get|make)""",
)
_TIME = closed(
    "current_time",
    r"""what_(?:time|hour)_(?:is|it|are_we|do_(?:we|you)_have|have_(?:we|you)) | what_is_(?:the
    |our)_(?:\w+_)?(?:time|hour)
    | which_(?:hour|time)_(?:is|it) | how_late_(?:is_it|it_is)
    | (?:tell|give|say|have|got|know|has|got)_(?:me_|us_|you_)?(?:got_)?the_(?:\w+_)?time
    | time_check | ^time$ | what_time_do_you_make_it
    | check_(?:on_)?the_(?:time|clock) | current_time | time_(?:is_it|it_is|now$)
    | what_(?:does_)?.*clock | exact_time | local_time | ^the_time$ | time_right_now | time_it_is""",
    "time hour clock which current exact local how check got o'clock says by your for precise over where",
    denial=r"""time_(?:to|is_(?:the|our|this|that)|was|are|of|we|i|you|for)|(?:we|i)_(?:have
        |got)_the|was|by_when|it_is_time""",
)
_DATE = closed(
    "current_time",
    r"""(?:what|which)_(?:day|date|month|year|weekday)_.*(?:is_it|it_is|today|we|now)
    | (?:what|which)_.*(?:today|current)_.*(?:date|day) | what_is_(?:the_)?(?:current_
    |exact_)?(?:date|today)
    | today_date | (?:tell|give|know)_(?:me_|us_)?the_(?:date|day) | what_(?:day|date)_(?:do|have)_we""",
    "day date month year weekday week which current for exact got by",
    denial=r"""was|(?:day|date)_(?:of|to|for)_(?!the_(?:week|month))|that_is|is_(?:the|this
        |our)_(?:MEETING)""",
)
_LENGTH = closed(
    "meeting_length",
    r"""(?:how_long|how_many_(?:minutes|hours))_.*(?:we|MEETING|us|this|i|everyone|everybody)
    | we_.*how_long | have_we_been_.*(?:hours?|minutes) | how_long_(?:has_|is_)?(?:it
    |that)_.*(?:going|running|lasted)
    | how_much_.*time_.*(?:spent|elapsed|passed|gone|been|taken|used|took)
    | since_when_.*(?:we|MEETING|this|i)
    | how_far_(?:in|into)_.*we | (?:when|what_time)_.*(?:we|MEETING|this)_.*(?:start(?:ed)?|begin
    |began|begun|commenced?|kick(?:ed)?)
    | (?:duration|length)_of_.*(?:MEETING|this) | MEETING_(?:duration|length|time|start)
    | (?:start|beginning)_(?:time_)?of_.*MEETING | elapsed_time""",
    """how long much time many minutes hours going running talking speaking chatting meeting talked spoken met
    far since when did start started begin began begun kick kicked off commence commenced lasted last lasting
    spent spend together sitting gone taken taking took elapsed passed by until till up duration length which
    into underway ongoing total for with one same everyone everybody hour half two three minute more
    less than over longer used long working discussing
    recording beginning from started progress online connected dialled dialed""",
    denial=r"""(?:going|supposed|meant|need|have|want)_to|are_(?:meetings|calls)|can|do_we|does|(?:to
    |it)_be
    |how_long_(?:have|had)_(?:we|you)$|(?:a|an)_(?:MEETING)|could|until_.*(?:start|begin)|started?_(?:to|with|on|at|from)|up_to_(?!now)""",
)
_BY_KIND: tuple[tuple[Closed, Mapping[str, str]], ...] = (
    (_WHO, {}),
    (_LENGTH, {}),
    (_DATE, {"wanted": "date"}),
    (_TIME, {}),
)


def match_fact(phrase: Phrase) -> SkillCall | None:
    """A request for a fact of the room."""
    for kind, arguments in _BY_KIND:
        if kind.fits(phrase):
            return SkillCall(kind.skill, arguments)
    return None
