"""Three providers that do what the script says."""

from collections.abc import AsyncIterator, Sequence

import numpy as np

from confa_agents.providers.interfaces import (
    ChatMessage,
    Pcm,
    ProviderError,
    SpeechStream,
    Tool,
    ToolCall,
)
from confa_agents.providers.registry import Kind
from confa_agents.providers.scripted import markers
from confa_agents.providers.scripted.script import Script

_NAME = "scripted"
_NOTHING = np.empty(0, dtype=np.int16)
_PITCH, _LOUDNESS = 220, 0.3 * 32767
_SECONDS_PER_CHARACTER = 0.055


class ScriptedSpeechToText:
    """Hears the marked lines; unmarked turns are the lines in their order."""

    name = _NAME

    def __init__(self, script: Script) -> None:
        self._script = script

    def listen(self, *, language: str) -> SpeechStream:
        return ScriptedSpeech(self._script)


class ScriptedSpeech:
    def __init__(self, script: Script) -> None:
        self._script = script
        self._turn = _NOTHING
        self._turns = 0

    def push(self, pcm: Pcm) -> None:
        self._turn = np.concatenate((self._turn, pcm))

    async def text(self, *, is_interim: bool = False) -> str:
        _fail_if_scripted(self._script, "stt")
        if not len(self._turn):
            return ""
        lines = markers.lines_in(self._turn) or [self._turns]
        return " ".join(self._script.line(line) for line in lines)

    def reset(self) -> None:
        self._turns += bool(len(self._turn))
        self._turn = _NOTHING

    async def aclose(self) -> None:
        self.reset()


class ScriptedLanguageModel:
    """Answers word by word."""

    name = _NAME
    keeps_up_with_history = True
    can_call_tools = False

    def __init__(self, script: Script) -> None:
        self._script = script

    async def reply(
        self, messages: Sequence[ChatMessage], *, tools: Sequence[Tool] = ()
    ) -> AsyncIterator[str | ToolCall]:
        asked = next((one.content for one in reversed(messages) if one.role == "user"), "")
        first, *others = self._script.answer(asked).split(" ")
        yield first
        _fail_if_scripted(self._script, "llm")
        for word in others:
            yield f" {word}"


class ScriptedVoice:
    """A tone as long as speaking the text would take."""

    name = _NAME
    sample_rate = 24_000

    def __init__(self, script: Script) -> None:
        self._script = script

    async def synthesize(self, text: str, *, voice: str | None = None) -> AsyncIterator[Pcm]:
        _fail_if_scripted(self._script, "tts")
        samples = int(len(text) * _SECONDS_PER_CHARACTER * self.sample_rate)
        tone = np.sin(2 * np.pi * _PITCH * np.arange(samples) / self.sample_rate)
        speech = (tone * _LOUDNESS).astype(np.int16)
        chunk = self.sample_rate // 10
        for start in range(0, samples, chunk):
            yield speech[start : start + chunk]


class ScriptedEndOfTurn:
    """Every silence is the end of a turn."""

    async def predict(self, pcm: Pcm) -> float:
        return 1.0

    async def completeness(self, text: str) -> float | None:
        return None


def _fail_if_scripted(script: Script, kind: Kind) -> None:
    if kind in script.failing:
        raise ProviderError(f"the script lets {kind} fail", provider=_NAME, is_retryable=True)
