"""What was said about something, by whom and when."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice

from pydantic import Field

from confa_agents.skills import spoken
from confa_agents.skills.heard import as_facts, milliseconds, seconds_since, worth_repeating
from confa_agents.skills.meeting_view import MeetingView
from confa_agents.skills.people import identities_of
from confa_agents.skills.skill import Arguments, Request, Skill, SkillResult
from confa_agents.transcript import Utterance, clean_name, search

MAX_SPOKEN = 2
MAX_SPOKEN_WORDS = 40
MAX_FACTS = 12


class WhatWasSaid(Arguments):
    topic: str | None = Field(
        default=None, max_length=200, description="What it was about, in the words people would use."
    )
    person: str | None = Field(default=None, max_length=64, description="Who said it, by name.")
    minutes: int | None = Field(default=None, ge=1, le=1440, description="Only in the last so many minutes.")


async def _answer(request: Request[WhatWasSaid]) -> SkillResult:
    wanted, meeting = request.arguments, request.meeting
    speakers = identities_of(wanted.person, meeting, asker=request.asker) if wanted.person else {}
    if wanted.person and not speakers:
        return SkillResult(f"I have not heard anybody called {clean_name(wanted.person)}.", {"said": []})
    since = milliseconds(meeting.now()) - wanted.minutes * 60_000 if wanted.minutes else 0
    heard = _heard(meeting, speakers, since=since)
    found = _about(heard, wanted.topic, worth_repeating(meeting, request.question))
    facts = {"topic": wanted.topic, "said": as_facts(found, meeting)}
    if not found:
        return SkillResult(_nothing(wanted, speakers), facts)
    return SkillResult(_sentence(found[:MAX_SPOKEN], meeting), facts)


def _heard(meeting: MeetingView, speakers: Mapping[str, str], *, since: int) -> list[Utterance]:
    return [
        utterance
        for utterance in meeting.transcript.since(since)
        if not utterance.is_agent and (not speakers or utterance.identity in speakers)
    ]


def _about(
    heard: Sequence[Utterance], topic: str | None, is_worth: Callable[[Utterance], bool]
) -> list[Utterance]:
    """The best of what is about the topic, or the newest when there is none."""
    ranked = [hit.utterance for hit in search(heard, topic)] if topic else list(reversed(heard))
    return list(islice(filter(is_worth, ranked), MAX_FACTS))


def _sentence(found: Sequence[Utterance], meeting: MeetingView) -> str:
    in_order = sorted(found, key=lambda utterance: utterance.started_at)
    max_words = MAX_SPOKEN_WORDS // len(in_order)
    return " ".join(_said(utterance, meeting, max_words=max_words) for utterance in in_order)


def _said(utterance: Utterance, meeting: MeetingView, *, max_words: int) -> str:
    when = spoken.ago(seconds_since(utterance, meeting))
    text = spoken.sentence(utterance.text, max_words=max_words)
    return f"{when[0].upper()}{when[1:]} {clean_name(utterance.name)} said: {text}"


def _nothing(wanted: WhatWasSaid, speakers: Mapping[str, str]) -> str:
    about = f" about {spoken.excerpt(wanted.topic, max_words=8)}" if wanted.topic else ""
    within = f" in the last {spoken.length(wanted.minutes * 60)}" if wanted.minutes else ""
    who = spoken.listing(sorted(set(speakers.values()))) if speakers else "anybody"
    return f"I have not heard {who} say anything{about}{within}."


WHAT_WAS_SAID = Skill(
    "what_was_said",
    "What people in this meeting said about something, with who and when. Only what was said here.",
    WhatWasSaid,
    _answer,
)
