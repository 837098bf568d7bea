"""Reading back what was kept with the meeting."""

from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from confa_agents.skills import numbers, spoken
from confa_agents.skills.meeting_view import Note
from confa_agents.skills.skill import Arguments, Request, Skill, SkillResult

Kind = Literal["note", "action"]

MAX_SPOKEN = 5
MAX_SPOKEN_WORDS = 20
_NAMES: dict[Kind, str] = {"note": "note", "action": "action item"}
_OTHER: dict[Kind, Kind] = {"note": "action", "action": "note"}


class ReadNotes(Arguments):
    kind: Kind = Field(default="note", description="Whether notes are wanted, or action items.")


async def _answer(request: Request[ReadNotes]) -> SkillResult:
    notes, kind = request.meeting.notes, request.arguments.kind
    facts = {"kind": kind, "notes": [_fact(note) for note in notes if note.kind == kind]}
    other = _of(notes, _OTHER[kind])
    if wanted := _of(notes, kind):
        return SkillResult(_listed(wanted, kind), facts)
    sentence = f"I have taken no {_NAMES[kind]}s in this meeting"
    if not other:
        return SkillResult(f"{sentence}.", facts)
    return SkillResult(f"{sentence}, but {_counted(len(other), _OTHER[kind])}.", facts)


def _of(notes: Sequence[Note], kind: Kind) -> list[Note]:
    return [note for note in notes if note.kind == kind]


def _fact(note: Note) -> dict[str, str | None]:
    return {"text": note.text, "assignee": note.assignee, "asked_for_by": note.said_by_name}


def _listed(notes: Sequence[Note], kind: Kind) -> str:
    """The newest ones, in their order."""
    newest = notes[-MAX_SPOKEN:]
    lines = " ".join(map(_line, newest))
    count = _counted(len(notes), kind)
    is_part = len(newest) < len(notes)
    head = f"I have {count}; the newest {numbers.number(len(newest))} are" if is_part else f"I have {count}"
    return f"{head}: {lines}"


def _line(note: Note) -> str:
    text = spoken.sentence(note.text, max_words=MAX_SPOKEN_WORDS)
    return f"For {note.assignee}: {text}" if note.assignee else text


def _counted(count: int, kind: Kind) -> str:
    return f"one {_NAMES[kind]}" if count == 1 else f"{numbers.number(count)} {_NAMES[kind]}s"


READ_NOTES = Skill(
    "read_notes",
    "Read back the notes or action items that you have taken in this meeting, when somebody asks for them.",
    ReadNotes,
    _answer,
)
