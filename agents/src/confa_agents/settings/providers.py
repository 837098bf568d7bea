"""Which providers are used, and with what keys, models and addresses."""

from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class SettingsError(Exception):
    """A setting is missing or wrong; the message is a sentence for each, with the cure."""


def _names(value: object) -> object:
    if isinstance(value, str):
        return tuple(name.strip().lower() for name in value.split(",") if name.strip()) or ("auto",)
    return value


Chain = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_names)]
"""`auto`, the name of a provider, or several of them in the order in which they are tried."""


class ProviderSettings(BaseSettings):
    """Read from the environment, over the files given to `load_provider_settings`."""

    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore", frozen=True)

    stt_provider: Chain = ("auto",)
    llm_provider: Chain = ("auto",)
    tts_provider: Chain = ("auto",)

    openai_api_key: SecretStr = SecretStr("")
    openai_base_url: str = ""
    openai_model: str = "gpt-4.1-mini"
    openai_stt_model: str = "gpt-4o-mini-transcribe"
    openai_tts_model: str = "gpt-4o-mini-tts"
    openai_tts_voice: str = "ash"

    yandex_api_key: SecretStr = SecretStr("")
    yandex_folder_id: str = ""
    yandex_model: str = "yandexgpt-lite/latest"
    yandex_tts_voice: str = "john"
    yandex_tts_language: str = "en-US"
    yandex_llm_url: str = "https://llm.api.cloud.yandex.net/v1"
    yandex_stt_url: str = "https://stt.api.cloud.yandex.net/speech/v1/stt:recognize"
    yandex_tts_url: str = "https://tts.api.cloud.yandex.net/speech/v1/tts:synthesize"

    deepgram_api_key: SecretStr = SecretStr("")
    deepgram_base_url: str = "https://api.deepgram.com/v1"
    deepgram_stt_model: str = "nova-3"
    deepgram_tts_model: str = "aura-2-andromeda-en"

    cartesia_api_key: SecretStr = SecretStr("")
    cartesia_base_url: str = "https://api.cartesia.ai"
    cartesia_tts_voice: str = "f786b574-daa5-4673-aa0c-cbe3e8534c02"

    ollama_url: str = "http://127.0.0.1:11434"
    ollama_model: str = ""
    local_llm_model: str = ""
    confa_models_dir: Path = Field(default_factory=lambda: Path.home() / ".cache" / "confa" / "models")
    confa_inference_socket: Path | None = None
    """Where the worker's inference process is asked; the worker sets it for its jobs."""

    confa_script: Path | None = None
    """What the `scripted` provider hears and answers: a JSON file."""


def load_provider_settings(*files: Path) -> ProviderSettings:
    """Reads the environment, over `files` of `KEY=value` lines, the last of which wins.

    Raises:
        SettingsError: A value is wrong.
    """
    try:
        return ProviderSettings(_env_file=files)  # type: ignore[call-arg]
    except ValidationError as error:
        sentences = (f"{str(found['loc'][0]).upper()}: {found['msg']}." for found in error.errors())
        raise SettingsError("\n".join(sentences)) from error
