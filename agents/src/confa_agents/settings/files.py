"""The files that settings are read from, beneath the environment."""

import os
from pathlib import Path

_SECRETS_FILE, _ENV_FILE = "secrets.env", ".env"


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


def setting_files() -> tuple[Path, ...]:
    """Files of `KEY=value` lines, the last of which wins; they need not exist."""
    folder = state_folder()
    return folder / _SECRETS_FILE, folder / _ENV_FILE
