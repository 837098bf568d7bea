"""Who is in the room."""

from collections.abc import Sequence

from pydantic import Field

from confa_agents.skills import numbers, spoken
from confa_agents.skills.meeting_view import Participant
from confa_agents.skills.people import best_name
from confa_agents.skills.skill import Arguments, Request, Skill, SkillResult
from confa_agents.transcript import clean_name

MAX_SPOKEN = 8
"""More names than this nobody listens to."""


class WhoIsHere(Arguments):
    person: str | None = Field(
        default=None, max_length=64, description="Only whether this person is here, by name."
    )


async def _answer(request: Request[WhoIsHere]) -> SkillResult:
    present = request.meeting.participants
    people = [one for one in present if not one.is_agent]
    agents = [clean_name(one.name) for one in present if one.is_agent]
    facts = {"people": [clean_name(one.name) for one in people], "agents": agents, "count": len(people)}
    wanted = request.arguments.person
    if wanted:
        return SkillResult(_presence(wanted, [clean_name(one.name) for one in present]), facts)
    sentence = _people_sentence(people, request.asker)
    return SkillResult(f"{sentence} {_agents_sentence(agents)}".strip(), facts)


def _presence(wanted: str, names: Sequence[str]) -> str:
    name = best_name(wanted, names)
    return f"Yes, {name} is here." if name else f"No, I don't see {clean_name(wanted)} here."


def _people_sentence(people: Sequence[Participant], asker: Participant | None) -> str:
    others = [clean_name(one.name) for one in people if not _is(one, asker)]
    is_asker_here = len(others) < len(people)
    if not others:
        return "You are the only person here." if is_asker_here else "I see nobody here."
    if len(people) == 1:
        return f"Only {others[0]} is here."
    names = spoken.listing([*_bounded(others), *(["you"] if is_asker_here else [])])
    return f"There are {numbers.number(len(people))} people here: {names}."


def _agents_sentence(agents: Sequence[str]) -> str:
    if not agents:
        return ""
    return f"Of the agents, {spoken.listing(agents)} {'is' if len(agents) == 1 else 'are'} here."


def _is(one: Participant, other: Participant | None) -> bool:
    return other is not None and one.identity == other.identity


def _bounded(names: Sequence[str]) -> list[str]:
    rest = len(names) - MAX_SPOKEN
    return [*names[:MAX_SPOKEN], f"{numbers.number(rest)} more"] if rest > 1 else list(names)


WHO_IS_HERE = Skill(
    "who_is_here",
    "Who is in this meeting now: the names of the people and of the agents.",
    WhoIsHere,
    _answer,
)
