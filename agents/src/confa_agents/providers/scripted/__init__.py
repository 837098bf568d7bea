"""Deterministic, for tests: hears, answers and speaks what a script says."""

from confa_agents.providers.interfaces import LanguageModel, SpeechToText, TextToSpeech
from confa_agents.providers.registry import Context, Provider
from confa_agents.providers.scripted.engines import (
    ScriptedLanguageModel,
    ScriptedSpeechToText,
    ScriptedVoice,
)
from confa_agents.providers.scripted.script import read_script


def _speech_to_text(context: Context) -> SpeechToText:
    return ScriptedSpeechToText(read_script(context.settings.confa_script))


def _language_model(context: Context) -> LanguageModel:
    return ScriptedLanguageModel(read_script(context.settings.confa_script))


def _text_to_speech(context: Context) -> TextToSpeech:
    return ScriptedVoice(read_script(context.settings.confa_script))


PROVIDER = Provider(
    name="scripted",
    speech_to_text=_speech_to_text,
    language_model=_language_model,
    text_to_speech=_text_to_speech,
    is_automatic=False,
)
