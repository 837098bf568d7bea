"""What the room's side of an agent asks of a provider. Every provider is behind these three.

Audio is mono 16-bit PCM in numpy arrays of shape (samples,). What is heard has 16 kHz.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

Pcm = NDArray[np.int16]
HEARING_RATE = 16_000


class ProviderError(Exception):
    """A provider failed. `is_retryable` says whether the same call may succeed a moment later."""

    def __init__(self, message: str, *, provider: str, is_retryable: bool) -> None:
        super().__init__(message)
        self.provider = provider
        self.is_retryable = is_retryable


class SpeechStream(Protocol):
    """The speech of one person, turn by turn. It is not shared between tasks."""

    def push(self, pcm: Pcm) -> None:
        """Speech of the turn that is going on, with a little before its onset. Never blocks."""

    async def text(self, *, is_interim: bool = False) -> str:
        """The words of everything pushed since the last reset; asked again after more, the longer text.

        An interim may be late or short, and work for it gives way to every text that a turn waits for.
        """

    def reset(self) -> None:
        """The turn is over; what comes next belongs to another."""

    async def aclose(self) -> None: ...


class SpeechToText(Protocol):
    @property
    def name(self) -> str: ...

    def listen(self, *, language: str) -> SpeechStream: ...


@dataclass(frozen=True)
class Tool:
    """A function that a language model may ask for; `parameters` is a JSON Schema object."""

    name: str
    description: str
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class ToolCall:
    """A model asks for a tool; `arguments` are as it gave them, not yet checked."""

    id: str
    name: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True)
class ChatMessage:
    """One message of a conversation, as language models take them."""

    role: Literal["system", "user", "assistant", "tool"]
    content: str
    tool_calls: Sequence[ToolCall] = ()
    tool_call_id: str | None = None


class LanguageModel(Protocol):
    """`keeps_up_with_history`: false for a model that only does well with this turn alone."""

    @property
    def name(self) -> str: ...

    @property
    def keeps_up_with_history(self) -> bool: ...

    @property
    def can_call_tools(self) -> bool: ...

    def reply(
        self, messages: Sequence[ChatMessage], *, tools: Sequence[Tool] = ()
    ) -> AsyncIterator[str | ToolCall]:
        """Deltas of text and calls of tools. Closing the iterator stops the generation at once.

        A newline ends a clause: what follows an answer that broke off comes after one. A local model
        rests after its first clause (as `clauses.ClauseSplitter` finds it) until the next delta is
        asked for, so that the voice has the processor meanwhile.
        """


@runtime_checkable
class Warmable(Protocol):
    """A language model that answers sooner when it knows how its prompts begin."""

    async def warm(self, messages: Sequence[ChatMessage]) -> None:
        """Reads what later prompts will begin with. Raises `ProviderError`."""


class TextToSpeech(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def sample_rate(self) -> int: ...

    def synthesize(self, text: str, *, voice: str | None = None) -> AsyncIterator[Pcm]:
        """The speech of one piece of text (a clause or sentence), in chunks as they are ready."""


class EndOfTurn(Protocol):
    async def predict(self, pcm: Pcm) -> float:
        """How likely the turn is over, 0 to 1, by the sound of its last 1.2 s."""

    async def completeness(self, text: str) -> float | None:
        """How likely the turn is over, 0 to 1, by its words; nothing where nobody can tell."""
