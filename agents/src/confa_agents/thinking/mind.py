"""From what somebody said to the words of the answer."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from confa_agent_protocol.roles import Role
from confa_agents.iterators import closing
from confa_agents.providers.interfaces import ChatMessage, LanguageModel, Tool, ToolCall, Warmable
from confa_agents.skills import (
    MeetingView,
    Participant,
    SkillCall,
    SkillResult,
    match,
    run_skill,
    skill_tools,
)
from confa_agents.thinking.instructions import instructions
from confa_agents.transcript import PromptWindow, Utterance

_MOST_ROUNDS = 3
_LONGEST_QUESTION = 1_500
_KEEPING = frozenset({"take_note", "action_item"})
"""Skills that change something: never for a turn that may still go on."""


class MoreTools(Protocol):
    """Tools besides the meeting skills, as an operator's servers give them."""

    tools: list[Tool]

    def __contains__(self, name: str) -> bool: ...

    async def run(self, call: SkillCall) -> SkillResult:
        """Never raises: a failure is a sentence too."""


@dataclass(frozen=True)
class Question:
    """`utterance` is what is answered; it is not in the transcript yet."""

    utterance: Utterance

    @property
    def asker(self) -> Participant:
        return Participant(self.utterance.identity, self.utterance.name)


class Mind:
    """Answers with skills first, where the model cannot call them itself, and with the model else."""

    def __init__(
        self,
        role: Role,
        model: LanguageModel,
        *,
        meeting: MeetingView,
        window: PromptWindow,
        more_tools: MoreTools | None = None,
    ) -> None:
        self._role, self._model, self._meeting, self._window = role, model, meeting, window
        self._more_tools = more_tools

    def answer(self, question: Question, wanted: asyncio.Event) -> AsyncIterator[str]:
        """Deltas of text, from what is known now. `wanted` is set when the turn is certain to be over.

        Raises:
            ProviderError: while it is iterated: the model failed.
        """
        return self._answer(question, self._messages(question), wanted)

    async def warm(self) -> None:
        """Lets the model read the role before the first question, where that helps it."""
        if isinstance(self._model, Warmable):
            await self._model.warm([self._system()])

    async def _answer(
        self, question: Question, messages: list[ChatMessage], wanted: asyncio.Event
    ) -> AsyncIterator[str]:
        if not self._model.can_call_tools and (call := self._skill_for(question)) is not None:
            yield await self._run(call, question, wanted)
            return
        for _ in range(_MOST_ROUNDS):
            calls: list[ToolCall] = []
            async with closing(self._deltas(messages, calls)) as deltas:
                async for delta in deltas:
                    yield delta
            if not calls:
                return
            messages += await self._results(calls, question, wanted)

    def _skill_for(self, question: Question) -> SkillCall | None:
        people = [one.name for one in self._meeting.participants if not one.is_agent]
        agents = [self._role.display_name, *self._role.aliases]
        return match(question.utterance.text, agents=agents, people=people)

    async def _run(self, call: SkillCall, question: Question, wanted: asyncio.Event) -> str:
        if call.name in _KEEPING:
            await wanted.wait()
        result = await run_skill(call, self._meeting, asker=question.asker, question=question.utterance.text)
        return result.sentence

    def _messages(self, question: Question) -> list[ChatMessage]:
        if self._model.keeps_up_with_history:
            return [self._system(), *self._window.messages(pending=question.utterance)]
        text = " ".join(question.utterance.text.split())[-_LONGEST_QUESTION:]
        return [self._system(), ChatMessage("user", text)]

    def _system(self) -> ChatMessage:
        keeps_up = self._model.keeps_up_with_history
        return ChatMessage("system", instructions(self._role, keeps_up_with_history=keeps_up))

    async def _deltas(self, messages: list[ChatMessage], calls: list[ToolCall]) -> AsyncIterator[str]:
        tools = self._tools() if self._model.can_call_tools else ()
        async with closing(self._model.reply(messages, tools=tools)) as parts:
            async for part in parts:
                if isinstance(part, ToolCall):
                    calls.append(part)
                else:
                    yield part

    def _tools(self) -> Sequence[Tool]:
        return [*skill_tools(), *(self._more_tools.tools if self._more_tools else ())]

    async def _results(
        self, calls: list[ToolCall], question: Question, wanted: asyncio.Event
    ) -> list[ChatMessage]:
        """What the tools said, after the message in which the model asked for them."""
        messages = [ChatMessage("assistant", "", tool_calls=tuple(calls))]
        for call in calls:
            result = await self._call(SkillCall(call.name, call.arguments), question, wanted)
            content = json.dumps({"sentence": result.sentence, **result.facts}, ensure_ascii=False)
            messages.append(ChatMessage("tool", content, tool_call_id=call.id))
        return messages

    async def _call(self, call: SkillCall, question: Question, wanted: asyncio.Event) -> SkillResult:
        if self._more_tools is not None and call.name in self._more_tools:
            # What an operator's tool changes is not known: never for a turn that may still go on.
            await wanted.wait()
            return await self._more_tools.run(call)
        if call.name in _KEEPING:
            await wanted.wait()
        return await run_skill(call, self._meeting, asker=question.asker)
