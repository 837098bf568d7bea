"""OpenAI, and every server that speaks its language (`OPENAI_BASE_URL`)."""

from collections.abc import Sequence

from confa_agents.providers.interfaces import LanguageModel, SpeechToText, TextToSpeech
from confa_agents.providers.keys import missing
from confa_agents.providers.registry import Context, Kind, Provider
from confa_agents.settings.providers import ProviderSettings

# The plugin takes half a second to import: only where it is used.


def _speech_to_text(context: Context) -> SpeechToText:
    from confa_agents.providers.openai.engines import speech_to_text  # noqa: PLC0415

    return speech_to_text(context.settings)


def _language_model(context: Context) -> LanguageModel:
    from confa_agents.providers.openai.engines import language_model  # noqa: PLC0415

    return language_model(context.settings)


def _text_to_speech(context: Context) -> TextToSpeech:
    from confa_agents.providers.openai.engines import text_to_speech  # noqa: PLC0415

    return text_to_speech(context.settings)


def _missing(settings: ProviderSettings, kind: Kind) -> Sequence[str]:
    # A server of one's own often has no keys, and mostly a language model only.
    if settings.openai_base_url and (kind == "llm" or "openai" in getattr(settings, f"{kind}_provider")):
        return ()
    if settings.openai_base_url:
        return [f"{kind.upper()}_PROVIDER"]
    return missing(settings, "OPENAI_API_KEY")


PROVIDER = Provider(
    name="openai",
    speech_to_text=_speech_to_text,
    language_model=_language_model,
    text_to_speech=_text_to_speech,
    missing=_missing,
)
