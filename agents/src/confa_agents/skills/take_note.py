"""Keeping a note with the meeting."""

from pydantic import Field

from confa_agents.skills.keeping import MAX_CHARACTERS, keep, last_said
from confa_agents.skills.skill import Arguments, Request, Skill, SkillResult
from confa_agents.transcript import clean_name


class TakeNote(Arguments):
    text: str | None = Field(
        default=None,
        max_length=MAX_CHARACTERS,
        description="What to note, in full. Without it, what was said last is noted.",
    )


async def _answer(request: Request[TakeNote]) -> SkillResult:
    text = request.arguments.text
    if not text:
        said = last_said(request.meeting, request.question)
        if said is None:
            return SkillResult("What shall I note? Say: take a note, and then what it is.", {"kept": False})
        text = f"{clean_name(said.name)} said: {said.text}"
    return await keep(request.meeting, kind="note", text=text, asker=request.asker)


TAKE_NOTE = Skill(
    "take_note",
    "Keep a note with the meeting, when somebody asks to note or write down something that matters here.",
    TakeNote,
    _answer,
)
