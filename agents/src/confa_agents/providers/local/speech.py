"""Speech to text in the inference process."""

from confa_agents.inference.client import InferenceClient
from confa_agents.providers.interfaces import Pcm, SpeechStream
from confa_agents.providers.local.errors import as_provider_error
from confa_agents.providers.piecewise import PiecewiseSpeech

_LONGEST_SECONDS = 6
"""Beyond this the model begins to repeat itself."""


class LocalSpeechToText:
    """Knows English only, whatever the language asked for."""

    name = "local"
    model = "moonshine-tiny-en"

    def __init__(self, client: InferenceClient) -> None:
        self._client = client

    def listen(self, *, language: str) -> SpeechStream:  # noqa: ARG002 - there is only one
        return PiecewiseSpeech(self._recognize, longest_seconds=_LONGEST_SECONDS, has_interims=True)

    async def _recognize(self, pcm: Pcm, *, priority: int) -> str:
        with as_provider_error():
            return await self._client.transcribe(pcm, priority=priority)
