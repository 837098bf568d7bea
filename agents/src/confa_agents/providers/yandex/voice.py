"""SpeechKit's synthesis."""

from collections.abc import AsyncIterator

import aiohttp
import numpy as np

from confa_agents.providers.interfaces import Pcm
from confa_agents.providers.yandex import requests
from confa_agents.settings.providers import ProviderSettings

_CHUNK_SECONDS = 0.1
_SAMPLE_BYTES = 2


class YandexVoice:
    name = requests.NAME
    model = "speechkit"
    sample_rate = 48_000

    def __init__(self, settings: ProviderSettings, http: aiohttp.ClientSession) -> None:
        self._settings, self._http = settings, http

    async def synthesize(self, text: str, *, voice: str | None = None) -> AsyncIterator[Pcm]:
        form = {
            "folderId": self._settings.yandex_folder_id,
            "text": text,
            "voice": voice or self._settings.yandex_tts_voice,
            "lang": self._settings.yandex_tts_language,
            "format": "lpcm",
            "sampleRateHertz": str(self.sample_rate),
        }
        key = self._settings.yandex_api_key.get_secret_value()
        size, rest = int(_CHUNK_SECONDS * self.sample_rate) * _SAMPLE_BYTES, b""
        async with requests.post(self._http, self._settings.yandex_tts_url, key=key, data=form) as answer:
            async for data in answer.content.iter_chunked(size):
                # The network may cut in the middle of a sample.
                whole = (len(rest) + len(data)) // _SAMPLE_BYTES * _SAMPLE_BYTES
                joined = rest + data
                yield np.frombuffer(joined[:whole], dtype=np.int16)
                rest = joined[whole:]
