"""Voices of the framework."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import numpy as np
from livekit.agents import tts

from confa_agents.providers.framework.errors import ONCE, as_provider_error
from confa_agents.providers.interfaces import Pcm


class FrameworkVoice:
    """`make` gives the plugin for a voice by its name at the service; None is the usual one."""

    def __init__(self, name: str, make: Callable[[str | None], tts.TTS[Any]]) -> None:
        self._make = make
        usual = make(None)
        self._voices: dict[str | None, tts.TTS[Any]] = {None: usual}
        self.name, self.model, self.sample_rate = name, usual.model, usual.sample_rate

    async def synthesize(self, text: str, *, voice: str | None = None) -> AsyncIterator[Pcm]:
        if voice not in self._voices:
            self._voices[voice] = self._make(voice)
        with as_provider_error(self.name):
            async with self._voices[voice].synthesize(text, conn_options=ONCE) as stream:
                async for spoken in stream:
                    yield np.frombuffer(spoken.frame.data, dtype=np.int16)

    async def aclose(self) -> None:
        for voice in self._voices.values():
            await voice.aclose()
