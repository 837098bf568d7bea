"""Needs no network: Moonshine (or Whisper), SmolLM2 (or the operator's own model) and Piper. English only."""

from confa_agents.inference.client import InferenceClient
from confa_agents.local import model_files
from confa_agents.providers.interfaces import LanguageModel, SpeechToText, TextToSpeech
from confa_agents.providers.local.language import LocalLanguageModel
from confa_agents.providers.local.speech import LocalSpeechToText
from confa_agents.providers.local.voice import LocalVoice
from confa_agents.providers.registry import Context, Provider
from confa_agents.settings.providers import SettingsError


def _speech_to_text(context: Context) -> SpeechToText:
    is_whisper = not model_files.is_moonshine_installed()
    return LocalSpeechToText(_inference(context), is_whisper=is_whisper)


def _language_model(context: Context) -> LanguageModel:
    if context.ollama_model:
        from confa_agents.providers.openai.engines import compatible_language_model  # noqa: PLC0415 - large

        url = f"{context.settings.ollama_url}/v1"
        return compatible_language_model("ollama", url=url, key="", model=context.ollama_model)
    chosen = context.settings.local_llm_model
    model = chosen or model_files.smollm_file().stem
    return LocalLanguageModel(_inference(context), model=model, is_demo=not chosen)


def _text_to_speech(context: Context) -> TextToSpeech:
    return LocalVoice(_inference(context), voice_file=model_files.joe_voice_file())


def _inference(context: Context) -> InferenceClient:
    if context.inference is None:
        raise SettingsError("The local provider needs the worker's inference process; start `confa-agents`.")
    return context.inference


PROVIDER = Provider(
    name="local",
    speech_to_text=_speech_to_text,
    language_model=_language_model,
    text_to_speech=_text_to_speech,
    patience_seconds=25.0,  # It may have to load its models first.
)
