"""Cartesia: speech to text (streaming) and text to speech."""

from collections.abc import Sequence

from confa_agents.providers.interfaces import SpeechToText, TextToSpeech
from confa_agents.providers.keys import missing
from confa_agents.providers.registry import Context, Kind, Provider
from confa_agents.settings.providers import ProviderSettings


def _speech_to_text(context: Context) -> SpeechToText:
    from confa_agents.providers.cartesia.engines import speech_to_text  # noqa: PLC0415 - large

    return speech_to_text(context)


def _text_to_speech(context: Context) -> TextToSpeech:
    from confa_agents.providers.cartesia.engines import text_to_speech  # noqa: PLC0415 - large

    return text_to_speech(context)


def _missing(settings: ProviderSettings, _kind: Kind) -> Sequence[str]:
    return missing(settings, "CARTESIA_API_KEY")


PROVIDER = Provider(
    name="cartesia", speech_to_text=_speech_to_text, text_to_speech=_text_to_speech, missing=_missing
)
