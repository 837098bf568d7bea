"""All skills by name, for models and for the intent matcher."""

from typing import Any

from pydantic import ValidationError

from confa_agents.providers.interfaces import Tool
from confa_agents.skills.action_item import ACTION_ITEM
from confa_agents.skills.current_time import CURRENT_TIME
from confa_agents.skills.meeting_length import MEETING_LENGTH
from confa_agents.skills.meeting_view import MeetingView, Participant
from confa_agents.skills.read_notes import READ_NOTES
from confa_agents.skills.recap import RECAP
from confa_agents.skills.skill import Skill, SkillCall, SkillResult
from confa_agents.skills.take_note import TAKE_NOTE
from confa_agents.skills.what_was_said import WHAT_WAS_SAID
from confa_agents.skills.who_is_here import WHO_IS_HERE

_SKILLS: dict[str, Skill[Any]] = {
    skill.name: skill
    for skill in (
        WHO_IS_HERE,
        CURRENT_TIME,
        MEETING_LENGTH,
        WHAT_WAS_SAID,
        RECAP,
        TAKE_NOTE,
        ACTION_ITEM,
        READ_NOTES,
    )
}


def skill_tools() -> list[Tool]:
    """The skills as a model that can call tools sees them."""
    return [skill.tool for skill in _SKILLS.values()]


async def run_skill(
    call: SkillCall,
    meeting: MeetingView,
    *,
    asker: Participant | None = None,
    question: str | None = None,
) -> SkillResult:
    """Never raises: a skill that does not exist or does not fit answers with what was wrong.

    That is for the model to see, which may have made it up. `asker` said `question`: it is no answer to
    itself, whether the transcript has it already or not.
    """
    skill = _SKILLS.get(call.name)
    if skill is None:
        return _refused(f"there is no skill {call.name}")
    try:
        return await skill.run(call.arguments, meeting, asker=asker, question=question)
    except ValidationError as error:
        problems = (f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        return _refused("; ".join(problems))


def _refused(problem: str) -> SkillResult:
    return SkillResult("Sorry, I could not do that.", {"error": problem})
