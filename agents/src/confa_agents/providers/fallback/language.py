"""A language model that goes on with another one when the first fails."""

from collections.abc import AsyncIterator, Sequence
from contextlib import suppress

from confa_agents.iterators import closing, patiently
from confa_agents.providers.fallback.line import Line
from confa_agents.providers.interfaces import (
    ChatMessage,
    LanguageModel,
    ProviderError,
    Tool,
    ToolCall,
    Warmable,
)


class FallingBackLanguageModel:
    """What it knows of itself (`name` and so on) is what the model that is asked next knows."""

    def __init__(self, line: Line[LanguageModel]) -> None:
        self._line = line

    @property
    def name(self) -> str:
        return self._line.current.engine.name

    @property
    def keeps_up_with_history(self) -> bool:
        return self._line.current.engine.keeps_up_with_history

    @property
    def can_call_tools(self) -> bool:
        return self._line.current.engine.can_call_tools

    async def reply(
        self, messages: Sequence[ChatMessage], *, tools: Sequence[Tool] = ()
    ) -> AsyncIterator[str | ToolCall]:
        """As the interface says. An answer that broke off is begun anew after a newline.

        When a tool has been called already, it is not asked for twice: then the failure is raised.
        """
        has_text = has_called = False
        for attempt in self._line.attempts():
            with attempt as model:
                usable = tools if model.can_call_tools else ()
                deltas = patiently(model.reply(messages, tools=usable), attempt.candidate.patience_seconds)
                async with closing(deltas):
                    if has_text:
                        yield "\n"
                    async for delta in deltas:
                        has_text, has_called = True, has_called or isinstance(delta, ToolCall)
                        yield delta
                return
            if has_called and attempt.error is not None:
                raise attempt.error
        raise self._line.failure()

    async def warm(self, messages: Sequence[ChatMessage]) -> None:
        """Whoever is asked next; what fails here is found out, and made good, with the first answer."""
        engine = self._line.current.engine
        if isinstance(engine, Warmable):
            with suppress(ProviderError):
                await engine.warm(messages)
