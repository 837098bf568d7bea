"""Providers that break off, and what stands in for them, as a job has them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from typing import TypeVar

import numpy as np
from agents.tests.support.providers import FakeModel, FakeProviders, FakeVoice
from agents.tests.support.rooms import Attended

from confa_agents.providers.fallback import (
    FallbackNotice,
    FallingBackLanguageModel,
    FallingBackVoice,
    Line,
)
from confa_agents.providers.fallback.line import Candidate
from confa_agents.providers.interfaces import (
    ChatMessage,
    LanguageModel,
    Pcm,
    ProviderError,
    TextToSpeech,
    Tool,
    ToolCall,
)

E = TypeVar("E")


class BreakingModel(FakeModel):
    """Says some words and breaks off, each time."""

    async def reply(
        self, messages: Sequence[ChatMessage], *, tools: Sequence[Tool] = ()
    ) -> AsyncIterator[str | ToolCall]:
        self.asked.append(list(messages))
        yield "Well, the capital of "
        raise ProviderError("the connection was cut", provider="breaking", is_retryable=True)


class BreakingVoice(FakeVoice):
    """Speaks for a moment and breaks off, each time."""

    async def synthesize(self, text: str, *, voice: str | None = None) -> AsyncIterator[Pcm]:
        yield np.full(self.sample_rate // 10, 9_000, np.int16)
        raise ProviderError("the connection was cut", provider="breaking", is_retryable=True)


class Falls:
    """Where notices go: to the agent, when it is there."""

    def __init__(self) -> None:
        self.agent: Attended | None = None
        self.notices: list[FallbackNotice] = []

    def __call__(self, notice: FallbackNotice) -> None:
        self.notices.append(notice)
        if self.agent is not None:
            self.agent.agent.fell_back(notice)


def with_model(providers: FakeProviders, first: FakeModel, falls: Callable[[FallbackNotice], None]) -> None:
    """The language model fails, and the one that was there stands in."""
    line = Line[LanguageModel]("llm", [_candidate(first), _candidate(providers.llm)], falls)
    providers.llm = FallingBackLanguageModel(line)  # type: ignore[assignment]


def with_voice(providers: FakeProviders, first: FakeVoice, falls: Callable[[FallbackNotice], None]) -> None:
    """The voice fails, and the one that was there stands in."""
    line = Line[TextToSpeech]("tts", [_candidate(first), _candidate(providers.tts)], falls)
    providers.tts = FallingBackVoice(line)  # type: ignore[assignment]


def _candidate(engine: E) -> Candidate[E]:
    return Candidate(type(engine).__name__, lambda: engine, patience_seconds=5)
