"""Where settings come from: the environment, over the state folder's .env, over its secrets.env."""

import os
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from confa.settings.model import Settings
from confa.state_folder import ENV_FILE, SECRETS_FILE


class SettingsError(Exception):
    """A setting is wrong; the message has a sentence for each, with the cure."""


def state_folder() -> Path:
    """`CONFA_STATE_DIR`, else `var` in the repository's root, else `var` in the working folder."""
    named = os.environ.get("CONFA_STATE_DIR")
    if named:
        return Path(named).expanduser().absolute()
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "uv.lock").is_file():
            return folder / "var"
    return here / "var"


def load_settings() -> Settings:
    """Reads all settings once.

    Raises:
        SettingsError: A value is missing or wrong.
    """
    folder = state_folder()
    try:
        # The last file wins, and the environment wins over both.
        files = (folder / SECRETS_FILE, folder / ENV_FILE)
        return Settings(_env_file=files, confa_state_dir=folder)  # type: ignore[call-arg]
    except ValidationError as error:
        raise SettingsError("\n".join(_sentence(found) for found in error.errors())) from error


def require_secrets(settings: Settings) -> None:
    """Raises `SettingsError` where a secret is empty, with which anybody could sign."""
    secrets = {"JWT_SECRET": settings.jwt_secret, "LIVEKIT_API_SECRET": settings.livekit_api_secret}
    missing = [name for name, secret in secrets.items() if not secret.get_secret_value()]
    if missing:
        raise SettingsError(
            f"{' and '.join(missing)} missing; set what is missing, "
            "or start with `confa serve`, which makes secrets for one machine."
        )


def _sentence(error: ErrorDetails) -> str:
    message = error["msg"].removeprefix("Value error, ")
    if not error["loc"]:
        return message
    name = str(error["loc"][0]).upper()
    return f"{name} is not valid: {message[:1].lower()}{message[1:].rstrip('.')}."
