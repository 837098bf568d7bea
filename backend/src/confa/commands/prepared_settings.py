"""The settings of a command that is about to do something."""

from confa import state_folder
from confa.settings import Settings, load_settings
from confa.settings import state_folder as configured_state_folder


def prepared_settings() -> Settings:
    """As `load_settings`; on one machine with plain HTTP the secrets are made first."""
    settings = load_settings()
    if not settings.is_local:
        return settings
    # In production somebody gives them.
    state_folder.prepare(configured_state_folder())
    return load_settings()
