"""Speech to text in the inference process."""

from confa_agents.inference.client import InferenceClient
from confa_agents.providers.interfaces import Pcm, SpeechStream
from confa_agents.providers.local.errors import as_provider_error
from confa_agents.providers.piecewise import PiecewiseSpeech

_MOONSHINE_SECONDS, _WHISPER_SECONDS = 6, 28
"""Beyond this Moonshine begins to repeat itself, and Whisper takes in no more."""


class LocalSpeechToText:
    """Knows English only, whatever the language asked for."""

    name = "local"

    def __init__(self, client: InferenceClient, *, is_whisper: bool = False) -> None:
        self._client = client
        self._longest_seconds = _WHISPER_SECONDS if is_whisper else _MOONSHINE_SECONDS
        # Whisper takes as long for a word as for a sentence: asked twice a second it would do nothing else.
        self._has_interims = not is_whisper
        self.model = "whisper-tiny-en" if is_whisper else "moonshine-tiny-en"

    def listen(self, *, language: str) -> SpeechStream:  # noqa: ARG002 - there is only one
        return PiecewiseSpeech(
            self._recognize, longest_seconds=self._longest_seconds, has_interims=self._has_interims
        )

    async def _recognize(self, pcm: Pcm, *, priority: int) -> str:
        with as_provider_error():
            return await self._client.transcribe(pcm, priority=priority)
