"""Where the worker belongs: its SFU, its backend, how much it takes."""

from pathlib import Path

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from confa_agents.settings.files import setting_files, state_folder
from confa_agents.settings.providers import SettingsError

_CURES = {
    "livekit_api_key": "Set LIVEKIT_API_KEY to the key of the SFU.",
    "livekit_api_secret": "Set LIVEKIT_API_SECRET to the secret of the SFU; `make up` generates one.",
}


class WorkerSettings(BaseSettings):
    """Read from the environment, over the state folder's files."""

    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore", frozen=True)

    livekit_url: str = "ws://127.0.0.1:7880"
    livekit_api_key: str
    livekit_api_secret: SecretStr
    livekit_api_secret_previous: SecretStr = SecretStr("")
    """Still believed in commands while the secret is being replaced."""
    confa_internal_api_url: str = "http://127.0.0.1:8000"
    """The backend, directly."""
    confa_roles_dir: Path | None = None
    confa_agents_max_jobs: int = Field(default=8, ge=1, le=1000)
    confa_agents_idle: int = Field(default=1, ge=0, le=10)
    """Processes kept ready, so that an invited agent comes at once."""
    confa_agents_port: int = Field(default=0, ge=0, le=65_535)
    """Of the worker's health, on loopback; 0 takes a free one."""
    confa_log: str = Field(default="console", pattern="^(console|json)$")

    @field_validator("livekit_url")
    @classmethod
    def _is_websocket(cls, url: str) -> str:
        if not url.startswith(("ws://", "wss://", "http://", "https://")):
            raise ValueError("Set it to an address like ws://127.0.0.1:7880")
        return url

    @property
    def secrets(self) -> tuple[str, ...]:
        """The API secret, and the former one while there is one."""
        both = (self.livekit_api_secret, self.livekit_api_secret_previous)
        return tuple(secret.get_secret_value() for secret in both if secret.get_secret_value())

    @property
    def spool(self) -> Path:
        """Where jobs leave what they could not report."""
        return state_folder() / "agent-events"


def load_worker_settings() -> WorkerSettings:
    """Reads them once.

    Raises:
        SettingsError: a value is missing or wrong.
    """
    try:
        return WorkerSettings(_env_file=setting_files())  # type: ignore[call-arg]
    except ValidationError as error:
        sentences = []
        for found in error.errors(include_input=False, include_url=False):
            name = str(found["loc"][0])
            message = found["msg"].removeprefix("Value error, ")
            sentences.append(_CURES.get(name, f"{name.upper()}: {message}."))
        raise SettingsError("\n".join(sentences)) from error
