"""Which variables are not set."""

from confa_agents.settings.providers import ProviderSettings


def missing(settings: ProviderSettings, *variables: str) -> list[str]:
    """Those of the variables (fields of the settings, in capitals) that have no value."""
    return [name for name in variables if not _has_value(getattr(settings, name.lower()))]


def _has_value(value: object) -> bool:
    secret = getattr(value, "get_secret_value", None)
    return bool(secret() if secret is not None else value)
