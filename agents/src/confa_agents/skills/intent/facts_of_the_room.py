"""Who is here, what time it is, how long we have met."""

from typing import Any

from confa_agents.skills.intent.closed import closed
from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.skill import SkillCall

_HERE = r"(?:here|there|present|around|in|on|online|connected|attending|participating|joined|joining|with\ us|part)"
_PEOPLE = r"(?:people|persons|participants?|attendees?|members|guests|folks|others|humans|listeners)"
_WHO = closed(
    "who_is_here",
    rf"""who\ .*{_HERE} | who\ (?:else\ |all\ )?(?:do|have)\ we\ (?:all\ )?(?:have|got)
    | who\ (?:else\ |all\ )?(?:am\ i|are\ we)\ (?:talking|speaking|meeting)\ (?:to|with)
    | who\ (?:else\ |all\ )?(?:can|do)\ (?:you|we)\ (?:see|hear)
    | (?:is|are|has|have)\ (?:we\ |there\ )?(?:all|every(?:one|body)|any(?:one|body)|some(?:one|body))\ .*{_HERE}
    | (?:list|names?|read|show|tell|give|see)\ .*(?:participants?|attendees?|members)
    | (?:list|names?|read)\ .*(?:people|every(?:one|body)|persons|folks)\ .*(?:{_HERE}|MEETING)
    | (?:participants?|attendees?|attendance|people)\ list | list\ of\ (?:participants|attendees|people)
    | roll\ call | names\ of\ {_PEOPLE} | (?:do|take|check)\ (?:the\ )?attendance
    | which\ {_PEOPLE}\ .*(?:{_HERE}|MEETING)
    | how\ many\ (?:{_PEOPLE}|of\ us|are\ we|we\ are|are\ there|are\ here|are\ in|are\ on|do\ we\ have)
    | (?:number|count)\ of\ {_PEOPLE}""",
    """else everyone everybody anyone anybody someone somebody people persons person participants participant
    attendees attendee members guests folks others humans listeners line present around online connected
    attending participating with part taking names name list read out roll call how many number count
    attendance check talking speaking see hear take attended listening still got group along am remotely
    other both yet far gathered which for recording dialled dialed logged am or by if""",
    denial=r"who\ (?:are\ you|am\ i$|is\ it)|(?:can|do)\ (?:hear|see)\ me|who\ said|have\ to|in\ (?:a|an)|to\ (?:be|do|say|get|make)",
)
_TIME = closed(
    "current_time",
    r"""what\ (?:time|hour)\ (?:is|it|do\ (?:we|you)\ have|have\ (?:we|you)) | what\ is\ (?:the|our)\ (?:\w+\ )?time
    | which\ (?:hour|time)\ (?:is|it) | how\ late\ (?:is\ it|it\ is)
    | (?:tell|give|say|have|got|know|has|got)\ (?:me\ |us\ |you\ )?(?:got\ )?the\ (?:\w+\ )?time | time\ check | ^time$ | what\ time\ do\ you\ make\ it
    | check\ (?:on\ )?the\ (?:time|clock) | current\ time | time\ (?:is\ it|it\ is|now$)
    | what\ (?:does\ )?.*clock | exact\ time | local\ time | ^the\ time$ | time\ right\ now | time\ it\ is""",
    "time hour clock which current exact local how check got o'clock says by your for precise over where",
    denial=r"time\ (?:to|is\ (?:the|our|this|that)|was|are|of|we|i|you|for)|(?:we|i)\ (?:have|got)\ the|was|by\ when|it\ is\ time",
)
_DATE = closed(
    "current_time",
    r"""(?:what|which)\ (?:day|date|month|year|weekday)\ .*(?:is\ it|it\ is|today|we|now)
    | (?:what|which)\ .*(?:today|current)\ .*(?:date|day) | what\ is\ (?:the\ )?(?:current\ |exact\ )?(?:date|today)
    | today\ date | (?:tell|give|know)\ (?:me\ |us\ )?the\ (?:date|day) | what\ (?:day|date)\ (?:do|have)\ we""",
    "day date month year weekday week which current for exact got by",
    denial=r"was|(?:day|date)\ (?:of|to|for)\ (?!the\ (?:week|month))|that\ is|is\ (?:the|this|our)\ (?:MEETING)",
)
_LENGTH = closed(
    "meeting_length",
    r"""(?:how\ long|how\ many\ (?:minutes|hours))\ .*(?:we|MEETING|us|this|i|everyone|everybody)
    | we\ .*how\ long | have\ we\ been\ .*(?:hours?|minutes) | how\ long\ (?:has\ |is\ )?(?:it|that)\ .*(?:going|running|lasted)
    | how\ much\ time\ .*(?:spent|elapsed|passed|gone|been|taken|used|took)
    | since\ when\ .*(?:we|MEETING|this|i)
    | how\ far\ (?:in|into)\ .*we | (?:when|what\ time)\ .*(?:we|MEETING|this)\ .*(?:start(?:ed)?|begin|began|begun|commenced?|kick(?:ed)?)
    | (?:duration|length)\ of\ .*(?:MEETING|this) | MEETING\ (?:duration|length|time|start)
    | (?:start|beginning)\ (?:time\ )?of\ .*MEETING | elapsed\ time""",
    """how long much time many minutes hours going running talking speaking chatting meeting talked spoken met
    far since when did start started begin began begun kick kicked off commence commenced lasted last lasting
    spent spend together sitting gone taken taking took elapsed passed by until till up duration length which
    into underway ongoing total for with one same everyone everybody hour half two three minute more less than over longer used long working discussing
    recording beginning from started progress online connected dialled dialed""",
    denial=r"""(?:going|supposed|meant|need|have|want)\ to|are\ (?:meetings|calls)|can|do\ we|does|(?:to|it)\ be
    |how\ long\ (?:have|had)\ (?:we|you)$|(?:a|an)\ (?:MEETING)|could|until\ .*(?:start|begin)|started?\ (?:to|with|on|at|from)|up\ to\ (?!now)""",
)
_BY_KIND = ((_WHO, {}), (_LENGTH, {}), (_DATE, {"wanted": "date"}), (_TIME, {}))


def match_fact(phrase: Phrase) -> SkillCall | None:
    """A request for a fact of the room."""
    for kind, arguments in _BY_KIND:
        if kind.fits(phrase):
            return SkillCall(kind.skill, dict[str, Any](arguments))
    return None
