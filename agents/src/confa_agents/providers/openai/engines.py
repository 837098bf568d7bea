"""The plugin's engines, made by the settings."""

from typing import Any

from livekit.agents import tts
from livekit.plugins import openai

from confa_agents.providers.framework.language import FrameworkLanguageModel
from confa_agents.providers.framework.speech import RecordingSpeechToText
from confa_agents.providers.framework.voice import FrameworkVoice
from confa_agents.settings.providers import ProviderSettings

_NAME = "openai"
_NO_KEY = "none"
"""The plugin wants one; servers of one's own do not look at it."""
_OFFICIAL = "https://api.openai.com/v1"


def speech_to_text(settings: ProviderSettings) -> RecordingSpeechToText:
    plugin = openai.STT(
        model=settings.openai_stt_model, api_key=_key(settings), base_url=_url(settings), use_realtime=False
    )
    # The plugin leaves its connections open when it is closed.
    return RecordingSpeechToText(_NAME, plugin, on_close=plugin._client.close)  # noqa: SLF001


def language_model(settings: ProviderSettings) -> FrameworkLanguageModel:
    return compatible_language_model(
        _NAME, url=_url(settings), key=_key(settings), model=settings.openai_model
    )


def compatible_language_model(name: str, *, url: str, key: str, model: str) -> FrameworkLanguageModel:
    """A language model behind any OpenAI-compatible address."""
    return FrameworkLanguageModel(
        name, openai.LLM(model=model, api_key=key or _NO_KEY, base_url=url, _strict_tool_schema=False)
    )


def text_to_speech(settings: ProviderSettings) -> FrameworkVoice:
    def make(voice: str | None) -> tts.TTS[Any]:
        return openai.TTS(
            model=settings.openai_tts_model,
            voice=voice or settings.openai_tts_voice,
            api_key=_key(settings),
            base_url=_url(settings),
            response_format="pcm",
        )

    return FrameworkVoice(_NAME, make)


def _key(settings: ProviderSettings) -> str:
    return settings.openai_api_key.get_secret_value() or _NO_KEY


def _url(settings: ProviderSettings) -> str:
    return settings.openai_base_url or _OFFICIAL
