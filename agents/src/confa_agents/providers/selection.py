"""Which providers serve, and which they fall back to, by the settings."""

import logging
from collections.abc import Iterator, Sequence

from confa_agents.local.chosen_model import chosen_model_file
from confa_agents.local.model_files import are_bundled_models_installed
from confa_agents.providers import registry
from confa_agents.providers.registry import KINDS, Kind, Provider
from confa_agents.settings.providers import ProviderSettings, SettingsError

logger = logging.getLogger(__name__)

_PREFERRED = {
    "stt": ("deepgram", "cartesia", "yandex", "openai"),
    "llm": ("openai", "yandex"),
    "tts": ("cartesia", "deepgram", "yandex", "openai"),
}
_TITLES = {"stt": "speech to text", "llm": "language model", "tts": "text to speech"}
_LOCAL = "local"


def check(settings: ProviderSettings) -> None:
    """Raises `SettingsError` with a sentence for each provider that cannot serve as it is set."""
    sentences = list[str]()
    for kind in KINDS:
        try:
            providers = chain(settings, kind)
            if kind == "llm" and any(provider.name == _LOCAL for provider in providers):
                chosen_model_file(settings)
        except SettingsError as error:
            sentences.append(str(error))
    if sentences:
        raise SettingsError("\n".join(dict.fromkeys(sentences)))


def chain(settings: ProviderSettings, kind: Kind) -> list[Provider]:
    """The provider that serves, then those it falls back to, in this order.

    Several names are taken as they are. After a single one come all that have what they need, and
    `local`, where its models are installed; after `scripted` none.

    Raises:
        SettingsError: A name is unknown, cannot do this, or lacks a key.
    """
    wanted: tuple[str, ...] = getattr(settings, f"{kind}_provider")
    named = [_checked(settings, kind, name) for name in wanted if name != "auto"]
    is_exact = len(wanted) > 1 or any(not provider.is_automatic for provider in named)
    found = named if is_exact and "auto" not in wanted else [*named, *_automatic(settings, kind)]
    if not found:
        raise SettingsError(
            f"Nothing serves as {_TITLES[kind]}: set the key of a provider ({', '.join(_PREFERRED[kind])}), "
            "or install the local models with: pip install 'confa-agents[local]'."
        )
    return list({provider.name: provider for provider in found}.values())


def uses_local(settings: ProviderSettings) -> bool:
    """Whether the inference process is needed from the beginning, not only as what is fallen back to."""
    return any(chain(settings, kind)[0].name == _LOCAL for kind in KINDS)


def _checked(settings: ProviderSettings, kind: Kind, name: str) -> Provider:
    provider, variable = registry.find(name), f"{kind.upper()}_PROVIDER"
    if not provider.can(kind):
        raise SettingsError(f"{variable}={name}: this provider has no {_TITLES[kind]}; choose another one.")
    if missing := provider.missing(settings, kind):
        raise SettingsError(f"{variable}={name} needs {_and(missing)}, which is not set.")
    if name == _LOCAL and not are_bundled_models_installed():
        raise SettingsError(
            f"{variable}=local: the models are not installed; use: pip install 'confa-agents[local]'."
        )
    return provider


def _automatic(settings: ProviderSettings, kind: Kind) -> list[Provider]:
    others = [name for name in registry.names() if name not in {*_PREFERRED[kind], _LOCAL}]
    candidates = [*map(registry.find, _PREFERRED[kind]), *_loadable(others)]
    able = (one for one in candidates if one.is_automatic and one.can(kind))
    found = [one for one in able if not one.missing(settings, kind)]
    return [*found, registry.find(_LOCAL)] if are_bundled_models_installed() else found


def _loadable(names: Sequence[str]) -> Iterator[Provider]:
    """Those that can be had: a broken package of somebody else stops nobody who does not ask for it."""
    for name in names:
        try:
            yield registry.find(name)
        except SettingsError as error:
            logger.warning("%s It is left out.", error)


def _and(names: Sequence[str]) -> str:
    return " and ".join(names)
