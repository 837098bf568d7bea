"""Keeping what somebody is to do."""

from pydantic import Field

from confa_agents.skills.keeping import MAX_CHARACTERS, keep, last_said
from confa_agents.skills.people import best_name, identities_of
from confa_agents.skills.skill import Arguments, Request, Skill, SkillResult
from confa_agents.transcript import clean_name


class ActionItem(Arguments):
    text: str | None = Field(
        default=None,
        max_length=MAX_CHARACTERS,
        description="What is to be done. Without it, what was said last is kept.",
    )
    assignee: str | None = Field(default=None, max_length=64, description="Who is to do it, by name.")


async def _answer(request: Request[ActionItem]) -> SkillResult:
    text = request.arguments.text
    if not text:
        said = last_said(request.meeting, request.question)
        if said is None:
            return SkillResult("What is the action item? Say it in one sentence, please.", {"kept": False})
        text = said.text
    return await keep(
        request.meeting, kind="action", text=text, asker=request.asker, assignee=_assignee(request)
    )


def _assignee(request: Request[ActionItem]) -> str | None:
    """The name as its owner writes it, when somebody of that name is known."""
    wanted = request.arguments.assignee
    if not wanted:
        return None
    known = identities_of(wanted, request.meeting, asker=request.asker)
    return best_name(wanted, known.values()) or next(iter(known.values()), None) or clean_name(wanted)


ACTION_ITEM = Skill(
    "action_item",
    "Keep an action item with the meeting: something that somebody here is to do.",
    ActionItem,
    _answer,
)
