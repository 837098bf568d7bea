"""The engines behind their queues. Each is loaded when it is first asked, or before (`warm`)."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from confa_agents.inference.queues import EngineQueue
from confa_agents.local import model_files
from confa_agents.local.completeness import CompletenessModel
from confa_agents.local.end_of_turn import EndOfTurnModel
from confa_agents.local.language_model import LanguageModelEngine
from confa_agents.local.moonshine import Moonshine
from confa_agents.local.piper_voice import Piper
from confa_agents.local.whisper import Whisper

E = TypeVar("E")

_CORES = os.cpu_count() or 1
_VOICE_THREADS = min(2, _CORES)
_PROMPT_THREADS = min(2, _CORES)
# For each word two threads wait for each other too often to be worth it where the core has other work.
_LANGUAGE_THREADS = max(1, min(2, _CORES - 1))
_BUNDLED_CONTEXT, _CHOSEN_CONTEXT = 2048, 8192


class Engine(Generic[E]):
    """One engine, loaded once, and the queue of those who wait for it."""

    def __init__(self, name: str, load: Callable[[], E], *, threads: int) -> None:
        self.queue = EngineQueue(name, threads=threads)
        self._load = load
        self._loading: asyncio.Future[E] | None = None

    async def get(self) -> E:
        """The engine; raises what loading raised, and tries again at the next call."""
        if self._loading is None or (self._loading.done() and self._loading.exception() is not None):
            self._loading = asyncio.ensure_future(asyncio.to_thread(self._load))
        return await asyncio.shield(self._loading)


class Engines:
    """What the inference process can do; `model` is a GGUF file instead of the bundled one."""

    def __init__(self, *, model: Path | None = None) -> None:
        self.hearing = Engine("stt", _hearing, threads=2)
        self.turns = Engine("eot", EndOfTurnModel, threads=1)
        self.wording = Engine("wording", lambda: CompletenessModel(model_files.smollm_file()), threads=1)
        self.language = Engine("llm", lambda: _language_model(model), threads=2)
        self.voice = Engine("tts", _voice, threads=1)

    async def warm(self) -> None:
        """Loads all, one after the other: together they would only wait for each other."""
        await self.hearing.get()
        await self.turns.get()
        await self.wording.get()
        await self.language.get()
        await self.voice.get()


def _hearing() -> Moonshine | Whisper:
    if model_files.is_moonshine_installed():
        return Moonshine(model_files.moonshine_folder())
    return Whisper(model_files.whisper_folder())


def _voice() -> Piper:
    return Piper(model_files.joe_voice_file(), threads=_VOICE_THREADS)


def _language_model(model: Path | None) -> LanguageModelEngine:
    # The bundled one is never given a history; a better one is.
    tokens = _BUNDLED_CONTEXT if model is None else _CHOSEN_CONTEXT
    file = model or model_files.smollm_file()
    return LanguageModelEngine(
        file, threads=_LANGUAGE_THREADS, prompt_threads=_PROMPT_THREADS, context_tokens=tokens
    )
