"""A skill: what a model or the intent matcher may call, and what it answers."""

import copy
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from confa_agents.providers.interfaces import Tool
from confa_agents.skills.meeting_view import MeetingView, Participant


class Arguments(BaseModel):
    """The arguments of a skill. Models often send more than was asked for, and null for nothing."""

    model_config = ConfigDict(extra="ignore", frozen=True, str_strip_whitespace=True)


@dataclass(frozen=True)
class SkillCall:
    """`arguments` are not yet checked."""

    name: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class SkillResult:
    """`sentence` is ready to be spoken; `facts` (JSON) are for a model that words its own answer."""

    sentence: str
    facts: Mapping[str, Any] = field(default_factory=dict)


A = TypeVar("A", bound=Arguments)


@dataclass(frozen=True)
class Request(Generic[A]):
    """One call, with its arguments checked. `asker` is who asked, and `question` what was asked, if known."""

    arguments: A
    meeting: MeetingView
    asker: Participant | None = None
    question: str | None = None


@dataclass(frozen=True)
class Skill(Generic[A]):
    """`description` tells a model when to call it."""

    name: str
    description: str
    arguments: type[A]
    answer: Callable[[Request[A]], Awaitable[SkillResult]]

    @property
    def tool(self) -> Tool:
        schema = copy.deepcopy(self.arguments.model_json_schema())
        schema.pop("title", None)
        schema.pop("description", None)
        for property_schema in schema.get("properties", {}).values():
            property_schema.pop("title", None)
        return Tool(name=self.name, description=self.description, parameters=schema)

    async def run(
        self,
        arguments: Mapping[str, Any],
        meeting: MeetingView,
        *,
        asker: Participant | None,
        question: str | None,
    ) -> SkillResult:
        """Raises pydantic.ValidationError for arguments that do not fit."""
        checked = self.arguments.model_validate(dict(arguments))
        return await self.answer(Request(checked, meeting, asker, question))
