"""Settings: read once from the environment and the state folder, typed, and explained when wrong."""

from confa.settings.loading import SettingsError, load_settings, require_secrets, state_folder
from confa.settings.model import RoomCreation, Settings

__all__ = ["RoomCreation", "Settings", "SettingsError", "load_settings", "require_secrets", "state_folder"]
