"""What people said that is worth repeating."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from confa_agents.skills.intent.matcher import match
from confa_agents.skills.meeting_view import MeetingView
from confa_agents.transcript import Utterance, clean_name

MAX_FACTS_CHARACTERS = 6_000
"""About as much as a language model gets of the conversation itself."""


def worth_repeating(meeting: MeetingView, question: str | None) -> Callable[[Utterance], bool]:
    """Whether an utterance is a person's own word: not the question, nor another one to an agent's skills."""
    agents = [one.name for one in meeting.participants if one.is_agent]
    people = {utterance.name for utterance in meeting.transcript}
    return lambda utterance: (
        not utterance.is_agent
        and utterance.text != question
        and match(utterance.text, agents=agents, people=people) is None
    )


def milliseconds(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def seconds_since(utterance: Utterance, meeting: MeetingView) -> float:
    return max(0.0, (milliseconds(meeting.now()) - utterance.ended_at) / 1000)


def as_facts(utterances: Iterable[Utterance], meeting: MeetingView) -> list[dict[str, Any]]:
    """`[{who,at,text}]`, local time of day, cut where it gets too long for a model."""
    facts: list[dict[str, Any]] = []
    size = 0
    for utterance in utterances:
        at = datetime.fromtimestamp(utterance.started_at / 1000, tz=meeting.now().tzinfo)
        text = " ".join(utterance.text.split())
        size += len(text)
        if facts and size > MAX_FACTS_CHARACTERS:
            break
        facts.append(
            {"who": clean_name(utterance.name), "at": f"{at:%H:%M}", "text": text[:MAX_FACTS_CHARACTERS]}
        )
    return facts
