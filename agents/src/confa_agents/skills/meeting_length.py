"""How long the meeting has been going on."""

from confa_agents.skills import spoken
from confa_agents.skills.skill import Arguments, Request, Skill, SkillResult


class MeetingLength(Arguments):
    pass


async def _answer(request: Request[MeetingLength]) -> SkillResult:
    now, started_at = request.meeting.now(), request.meeting.started_at
    if started_at is None:
        return SkillResult("I don't know when this meeting started.", {"startedAt": None})
    started_at = started_at.astimezone(now.tzinfo)
    seconds = max(0.0, (now - started_at).total_seconds())
    facts = {"startedAt": started_at.isoformat(timespec="seconds"), "minutes": int(seconds // 60)}
    beginning = f"since {spoken.short_clock_time(started_at)}"
    return SkillResult(f"This meeting has been going for {spoken.length(seconds)}, {beginning}.", facts)


MEETING_LENGTH = Skill(
    "meeting_length",
    "How long this meeting has been going on, and when it started.",
    MeetingLength,
    _answer,
)
