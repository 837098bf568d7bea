"""What time it is, and which day."""

from typing import Literal

from pydantic import Field

from confa_agents.skills import spoken
from confa_agents.skills.skill import Arguments, Request, Skill, SkillResult


class CurrentTime(Arguments):
    wanted: Literal["time", "date"] = Field(default="time", description="The time of day, or today's date.")


async def _answer(request: Request[CurrentTime]) -> SkillResult:
    now = request.meeting.now()
    facts = {"now": now.isoformat(timespec="minutes"), "weekday": f"{now:%A}", "timeZone": str(now.tzinfo)}
    if request.arguments.wanted == "date":
        return SkillResult(f"Today is {spoken.date(now)}, {now.year}.", facts)
    return SkillResult(f"It's {spoken.clock_time(now)}.", facts)


CURRENT_TIME = Skill(
    "current_time",
    "What time it is here, or which day it is today. Not for other places, and not for other days.",
    CurrentTime,
    _answer,
)
