"""Handing a note to its keeper, and saying so."""

import logging
from typing import Literal

from confa_agents.skills import spoken
from confa_agents.skills.heard import worth_repeating
from confa_agents.skills.meeting_view import MeetingView, Note, Participant
from confa_agents.skills.skill import SkillResult
from confa_agents.transcript import Utterance, clean_name

logger = logging.getLogger(__name__)

MAX_CHARACTERS = 2_000
MAX_SPOKEN_WORDS = 20


def last_said(meeting: MeetingView, question: str | None) -> Utterance | None:
    """What "that" means in "note that": the last thing that a person said and did not ask for."""
    return next(filter(worth_repeating(meeting, question), reversed(meeting.transcript)), None)


async def keep(
    meeting: MeetingView,
    *,
    kind: Literal["note", "action"],
    text: str,
    asker: Participant | None,
    assignee: str | None = None,
) -> SkillResult:
    note = Note(
        kind=kind,
        text=" ".join(text.split())[:MAX_CHARACTERS],
        said_by=asker.identity if asker else None,
        said_by_name=clean_name(asker.name) if asker else None,
        assignee=assignee,
    )
    facts = {"kind": kind, "text": note.text, "assignee": assignee}
    try:
        await meeting.keep(note)
    except Exception:
        # Whatever the keeper met, the room is told instead of hearing nothing.
        logger.exception("a note could not be kept")
        return SkillResult("I could not keep that. Please try again.", facts | {"kept": False})
    return SkillResult(_sentence(note), facts | {"kept": True})


def _sentence(note: Note) -> str:
    text = spoken.sentence(note.text, max_words=MAX_SPOKEN_WORDS)
    if note.kind == "note":
        return f"Noted: {text}"
    return f"Action item for {note.assignee}: {text}" if note.assignee else f"Action item: {text}"
