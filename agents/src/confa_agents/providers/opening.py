"""Makes the providers of a job by the settings."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TypeVar

import aiohttp

from confa_agent_protocol.worker_events import ProviderState
from confa_agents.inference.client import InferenceClient
from confa_agents.providers import ollama, selection
from confa_agents.providers.end_of_turn import InferenceEndOfTurn, OwnEndOfTurn
from confa_agents.providers.fallback import (
    FallbackNotice,
    FallingBackLanguageModel,
    FallingBackSpeechToText,
    FallingBackVoice,
    Line,
)
from confa_agents.providers.fallback.line import Candidate
from confa_agents.providers.interfaces import EndOfTurn, LanguageModel, SpeechToText, TextToSpeech
from confa_agents.providers.registry import Context, Kind, Provider
from confa_agents.providers.scripted.engines import ScriptedEndOfTurn
from confa_agents.settings.providers import ProviderSettings

E = TypeVar("E")
OnFallback = Callable[[FallbackNotice], None]


@dataclass(frozen=True)
class Providers:
    """What an agent hears, thinks and speaks with; each falls back by itself."""

    stt: SpeechToText
    llm: LanguageModel
    tts: TextToSpeech
    end_of_turn: EndOfTurn
    states: Callable[[], list[ProviderState]]


@asynccontextmanager
async def open_providers(settings: ProviderSettings, *, on_fallback: OnFallback) -> AsyncIterator[Providers]:
    """The providers, with what they share (connections), until the end of the block.

    `on_fallback` is called when one stands in for another, before it gives its first result.

    Raises:
        SettingsError: A provider cannot serve as it is set.
    """
    selection.check(settings)
    socket = settings.confa_inference_socket
    inference = InferenceClient(socket) if socket is not None else None
    async with aiohttp.ClientSession(raise_for_status=True) as http:
        model = await ollama.find_model(http, settings) if _asks_local_model(settings) else ""
        lines = _Lines(Context(settings, http, inference, model), on_fallback)
        try:
            yield lines.providers()
        finally:
            await lines.aclose()
            if inference is not None:
                await inference.aclose()


class _Lines:
    """Who serves for each kind, made of what the settings choose."""

    def __init__(self, context: Context, on_fallback: OnFallback) -> None:
        self._context, self._on_fallback = context, on_fallback
        self.stt = self._line("stt", lambda one: one.speech_to_text)
        self.llm = self._line("llm", lambda one: one.language_model)
        self.tts = self._line("tts", lambda one: one.text_to_speech)

    def _line(self, kind: Kind, factory: Callable[[Provider], Callable[[Context], E] | None]) -> Line[E]:
        chain = selection.chain(self._context.settings, kind)
        candidates = [_candidate(one, factory(one), self._context) for one in chain]
        return Line(kind, candidates, self._on_fallback)

    def providers(self) -> Providers:
        return Providers(
            FallingBackSpeechToText(self.stt),
            FallingBackLanguageModel(self.llm),
            FallingBackVoice(self.tts),
            _end_of_turn(self._context),
            self.states,
        )

    def states(self) -> list[ProviderState]:
        return [*self.stt.states(), *self.llm.states(), *self.tts.states()]

    async def aclose(self) -> None:
        for line in (self.stt, self.llm, self.tts):
            await line.aclose()


def _candidate(provider: Provider, factory: Callable[[Context], E] | None, context: Context) -> Candidate[E]:
    if factory is None:
        raise TypeError(f"{provider.name} was chosen for what it cannot do")
    return Candidate(provider.name, lambda: factory(context), patience_seconds=provider.patience_seconds)


def _end_of_turn(context: Context) -> EndOfTurn:
    if selection.chain(context.settings, "stt")[0].name == "scripted":
        return ScriptedEndOfTurn()
    if context.inference is not None and selection.uses_local(context.settings):
        return InferenceEndOfTurn(context.inference)
    return OwnEndOfTurn()


def _asks_local_model(settings: ProviderSettings) -> bool:
    return any(provider.name == "local" for provider in selection.chain(settings, "llm"))
