"""What an agent can do in a meeting whatever its language model: facts, not inventions."""

from confa_agents.skills.intent.matcher import match
from confa_agents.skills.meeting_view import MeetingView, Note, Participant
from confa_agents.skills.registry import run_skill, skill_tools
from confa_agents.skills.skill import SkillCall, SkillResult

__all__ = [
    "MeetingView",
    "Note",
    "Participant",
    "SkillCall",
    "SkillResult",
    "match",
    "run_skill",
    "skill_tools",
]
