"""The voice in the inference process."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

from confa_agents.inference.client import InferenceClient
from confa_agents.iterators import closing
from confa_agents.providers.interfaces import Pcm
from confa_agents.providers.local.errors import as_provider_error


class LocalVoice:
    """One English voice, whatever voice is asked for."""

    name = "local"

    def __init__(self, client: InferenceClient, *, voice_file: Path) -> None:
        self._client = client
        self.model = voice_file.stem
        description = json.loads(voice_file.with_suffix(".onnx.json").read_text(encoding="utf-8"))
        self.sample_rate = int(description["audio"]["sample_rate"])

    async def synthesize(
        self,
        text: str,
        *,
        voice: str | None = None,  # noqa: ARG002 - there is only one
    ) -> AsyncIterator[Pcm]:
        if not any(character.isalnum() for character in text):
            return  # Piper makes noises of mere punctuation.
        with as_provider_error():
            async with closing(self._client.speak(text)) as chunks:
                async for chunk in chunks:
                    yield chunk
