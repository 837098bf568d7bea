"""The plugin's engines, made by the settings."""

from typing import Any

from livekit.agents import tts
from livekit.plugins import deepgram

from confa_agents.providers.framework.speech import StreamingSpeechToText
from confa_agents.providers.framework.voice import FrameworkVoice
from confa_agents.providers.registry import Context

_NAME = "deepgram"
_SETTLE_SECONDS = 0.8


def speech_to_text(context: Context) -> StreamingSpeechToText:
    settings = context.settings
    plugin = deepgram.STT(
        model=settings.deepgram_stt_model,
        api_key=settings.deepgram_api_key.get_secret_value(),
        base_url=f"{settings.deepgram_base_url}/listen",
        http_session=context.http,
        endpointing_ms=0,  # We say ourselves when a turn's words are wanted.
        vad_events=False,
    )
    return StreamingSpeechToText(_NAME, plugin, settle_seconds=_SETTLE_SECONDS)


def text_to_speech(context: Context) -> FrameworkVoice:
    settings = context.settings

    def make(voice: str | None) -> tts.TTS[Any]:
        return deepgram.TTS(
            model=voice or settings.deepgram_tts_model,
            api_key=settings.deepgram_api_key.get_secret_value(),
            base_url=f"{settings.deepgram_base_url}/speak",
            http_session=context.http,
        )

    return FrameworkVoice(_NAME, make)
