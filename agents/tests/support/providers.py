"""Providers that do what a test wants, at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from confa_agent_protocol.worker_events import ProviderState
from confa_agents.providers.interfaces import (
    ChatMessage,
    Pcm,
    ProviderError,
    SpeechStream,
    Tool,
    ToolCall,
)

QUESTION = "What is the capital of Australia?"


class FakeStream:
    """Its words are those the test has put up for the person's next turn."""

    def __init__(self, owner: FakeSpeechToText) -> None:
        self._owner = owner
        self.pushed = 0

    def push(self, pcm: Pcm) -> None:
        self.pushed += len(pcm)

    async def text(self, *, is_interim: bool = False) -> str:
        if self._owner.error is not None and not is_interim:
            raise self._owner.error
        return self._owner.words(self.pushed)

    def reset(self) -> None:
        self.pushed = 0

    async def aclose(self) -> None:
        pass


class FakeSpeechToText:
    name = "fake"

    def __init__(self, words: Callable[[int], str]) -> None:
        self.words = words
        self.error: ProviderError | None = None

    def listen(self, *, language: str) -> SpeechStream:
        return FakeStream(self)


class FakeModel:
    name = "fake"
    keeps_up_with_history = True
    can_call_tools = False

    def __init__(self) -> None:
        self.answers: dict[str, str] = {}
        """By words of what was said last. It is asked again whenever somebody goes on after a pause."""
        self.asked: list[Sequence[ChatMessage]] = []
        self.error: ProviderError | None = None

    async def reply(
        self, messages: Sequence[ChatMessage], *, tools: Sequence[Tool] = ()
    ) -> AsyncIterator[str | ToolCall]:
        self.asked.append(list(messages))
        if self.error is not None:
            raise self.error
        asked = messages[-1].content.splitlines()[-1]
        found = (answer for words, answer in self.answers.items() if words in asked)
        answer = next(found, "This is the answer. It has two sentences.")
        for word in answer.split(" "):
            yield f"{word} "
            await asyncio.sleep(0)


class FakeVoice:
    """A tone of 50 ms a character."""

    name = "fake"
    sample_rate = 24_000

    async def synthesize(self, text: str, *, voice: str | None = None) -> AsyncIterator[Pcm]:
        samples = int(len(text) * 0.05 * self.sample_rate)
        tone = np.sin(2 * np.pi * 300 * np.arange(samples) / self.sample_rate) * 12_000
        yield tone.astype(np.int16)


class FakeEndOfTurn:
    async def predict(self, pcm: Pcm) -> float:
        return 1.0

    async def completeness(self, text: str) -> float | None:
        return None


@dataclass
class FakeProviders:
    stt: FakeSpeechToText = field(
        default_factory=lambda: FakeSpeechToText(lambda _: "What is the capital of Australia?")
    )
    llm: FakeModel = field(default_factory=FakeModel)
    tts: FakeVoice = field(default_factory=FakeVoice)
    end_of_turn: FakeEndOfTurn = field(default_factory=FakeEndOfTurn)

    def states(self) -> list[ProviderState]:
        return []
