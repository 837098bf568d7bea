"""The plugin's engines, made by the settings."""

from typing import Any

from livekit.agents import tts
from livekit.plugins import cartesia

from confa_agents.providers.framework.speech import StreamingSpeechToText
from confa_agents.providers.framework.voice import FrameworkVoice
from confa_agents.providers.registry import Context

_NAME = "cartesia"
_SETTLE_SECONDS = 0.5


def speech_to_text(context: Context) -> StreamingSpeechToText:
    settings = context.settings
    plugin = cartesia.STT(
        # The newer model decides by itself when a turn is over; this one answers when asked.
        model="ink-whisper",
        api_key=settings.cartesia_api_key.get_secret_value(),
        base_url=settings.cartesia_base_url,
        http_session=context.http,
    )
    return StreamingSpeechToText(_NAME, plugin, settle_seconds=_SETTLE_SECONDS)


def text_to_speech(context: Context) -> FrameworkVoice:
    settings = context.settings

    def make(voice: str | None) -> tts.TTS[Any]:
        return cartesia.TTS(
            api_key=settings.cartesia_api_key.get_secret_value(),
            base_url=settings.cartesia_base_url,
            voice=voice or settings.cartesia_tts_voice,
            http_session=context.http,
            word_timestamps=False,
        )

    return FrameworkVoice(_NAME, make)
