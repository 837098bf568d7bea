"""The providers that are there: Confa's own, and those that other installed packages register.

A package registers one as an entry point of the group `confa_agents.providers`, whose value is a
`Provider`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Literal

import aiohttp

from confa_agents.inference.client import InferenceClient
from confa_agents.providers.interfaces import LanguageModel, SpeechToText, TextToSpeech
from confa_agents.settings.providers import ProviderSettings, SettingsError

GROUP = "confa_agents.providers"
Kind = Literal["stt", "llm", "tts"]
KINDS: tuple[Kind, ...] = ("stt", "llm", "tts")


@dataclass(frozen=True)
class Context:
    """What a provider is made with. It lives as long as the job; the provider closes none of it."""

    settings: ProviderSettings
    http: aiohttp.ClientSession
    inference: InferenceClient | None = None
    ollama_model: str = ""
    """The model of an Ollama server that answers; "" when none does."""


def _nothing_missing(_settings: ProviderSettings, _kind: Kind) -> Sequence[str]:
    return ()


@dataclass(frozen=True)
class Provider:
    """One provider. What it cannot do is None.

    `missing` names the environment variables without which it does not work; `auto` takes a provider
    that misses nothing. The factories connect nowhere: that happens when the engine is used.
    """

    name: str
    speech_to_text: Callable[[Context], SpeechToText] | None = None
    language_model: Callable[[Context], LanguageModel] | None = None
    text_to_speech: Callable[[Context], TextToSpeech] | None = None
    missing: Callable[[ProviderSettings, Kind], Sequence[str]] = field(default=_nothing_missing)
    is_automatic: bool = True
    """Whether `auto` may take it, and others may fall back to it."""
    patience_seconds: float = 5.0
    """How long it may be silent before it counts as failed."""

    def can(self, kind: Kind) -> bool:
        factories = {"stt": self.speech_to_text, "llm": self.language_model, "tts": self.text_to_speech}
        return factories[kind] is not None


def names() -> list[str]:
    """Of all providers, sorted."""
    return sorted(_registered())


def find(name: str) -> Provider:
    """The provider of this name.

    Raises:
        SettingsError: There is none, or its module cannot be imported.
    """
    entry = _registered().get(name)
    if entry is None:
        raise SettingsError(f"There is no provider {name!r}; known are auto, {', '.join(names())}.")
    try:
        provider = entry.load()
    except ImportError as error:
        raise SettingsError(f"The provider {name!r} cannot be loaded: {error}.") from error
    if not isinstance(provider, Provider):
        raise SettingsError(f"The entry point {entry.value} of the provider {name!r} is not a Provider.")
    return provider


@cache
def _registered() -> dict[str, EntryPoint]:
    return {entry.name: entry for entry in entry_points(group=GROUP)}
