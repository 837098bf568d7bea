"""Yandex Cloud: its language models, and SpeechKit for hearing and speaking."""

from collections.abc import Sequence

from confa_agents.providers.interfaces import LanguageModel, SpeechToText, TextToSpeech
from confa_agents.providers.keys import missing
from confa_agents.providers.registry import Context, Kind, Provider
from confa_agents.providers.yandex.speech import YandexSpeechToText
from confa_agents.providers.yandex.voice import YandexVoice
from confa_agents.settings.providers import ProviderSettings


def _speech_to_text(context: Context) -> SpeechToText:
    return YandexSpeechToText(context.settings, context.http)


def _language_model(context: Context) -> LanguageModel:
    from confa_agents.providers.openai.engines import compatible_language_model  # noqa: PLC0415 - large

    settings = context.settings
    return compatible_language_model(
        "yandex",
        url=settings.yandex_llm_url,
        key=settings.yandex_api_key.get_secret_value(),
        model=f"gpt://{settings.yandex_folder_id}/{settings.yandex_model}",
    )


def _text_to_speech(context: Context) -> TextToSpeech:
    return YandexVoice(context.settings, context.http)


def _missing(settings: ProviderSettings, _kind: Kind) -> Sequence[str]:
    return missing(settings, "YANDEX_API_KEY", "YANDEX_FOLDER_ID")


PROVIDER = Provider(
    name="yandex",
    speech_to_text=_speech_to_text,
    language_model=_language_model,
    text_to_speech=_text_to_speech,
    missing=_missing,
)
