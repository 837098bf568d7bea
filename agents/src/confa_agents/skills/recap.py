"""The last minutes in short, made of people's own sentences."""

from pydantic import Field

from confa_agents.skills import spoken
from confa_agents.skills.extracts import most_telling
from confa_agents.skills.heard import as_facts, milliseconds, worth_repeating
from confa_agents.skills.skill import Arguments, Request, Skill, SkillResult
from confa_agents.transcript import Utterance, clean_name

MAX_SPOKEN = 3
MAX_SPOKEN_WORDS = 60
DEFAULT_MINUTES = 10


class Recap(Arguments):
    minutes: int = Field(
        default=DEFAULT_MINUTES, ge=1, le=1440, description="How many of the last minutes, or 1440 for all."
    )


async def _answer(request: Request[Recap]) -> SkillResult:
    meeting, minutes = request.meeting, request.arguments.minutes
    heard = meeting.transcript.since(milliseconds(meeting.now()) - minutes * 60_000)
    said = list(filter(worth_repeating(meeting, request.question), heard))
    # The newest count most when not all fit; they are told in their order.
    facts = {"minutes": minutes, "said": as_facts(reversed(said), meeting)[::-1]}
    telling = most_telling(said, limit=MAX_SPOKEN)
    if not telling:
        return SkillResult(f"I have heard nothing to tell {_span(minutes)}.", facts)
    max_words = MAX_SPOKEN_WORDS // len(telling)
    points = " ".join(_point(utterance, max_words=max_words) for utterance in telling)
    return SkillResult(f"The main points {_span(minutes)}: {points}", facts)


def _span(minutes: int) -> str:
    return "so far" if minutes >= 24 * 60 else f"of the last {spoken.length(minutes * 60)}"


def _point(utterance: Utterance, *, max_words: int) -> str:
    return f"{clean_name(utterance.name)} said: {spoken.sentence(utterance.text, max_words=max_words)}"


RECAP = Skill(
    "recap",
    "What was talked about in the last minutes of this meeting, to sum it up in a few sentences.",
    Recap,
    _answer,
)
