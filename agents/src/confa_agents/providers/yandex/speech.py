"""SpeechKit's recognition of short recordings."""

import aiohttp

from confa_agents.providers.interfaces import HEARING_RATE, Pcm, SpeechStream
from confa_agents.providers.piecewise import PiecewiseSpeech
from confa_agents.providers.yandex import requests
from confa_agents.settings.providers import ProviderSettings

_LONGEST_SECONDS = 25
"""The service takes up to 30 s."""


class YandexSpeechToText:
    name = requests.NAME
    model = "speechkit"

    def __init__(self, settings: ProviderSettings, http: aiohttp.ClientSession) -> None:
        self._settings, self._http = settings, http

    def listen(self, *, language: str) -> SpeechStream:
        query = {
            "folderId": self._settings.yandex_folder_id,
            "lang": requests.locale(language),
            "format": "lpcm",
            "sampleRateHertz": str(HEARING_RATE),
        }

        async def recognize(pcm: Pcm, *, priority: int) -> str:  # noqa: ARG001 - a service has no queue
            return await self._recognize(pcm, query)

        return PiecewiseSpeech(recognize, longest_seconds=_LONGEST_SECONDS, has_interims=False)

    async def _recognize(self, pcm: Pcm, query: dict[str, str]) -> str:
        key = self._settings.yandex_api_key.get_secret_value()
        url, data = self._settings.yandex_stt_url, pcm.tobytes()
        async with requests.post(self._http, url, key=key, query=query, data=data) as answer:
            found = await answer.json()
        return str(found.get("result", ""))
