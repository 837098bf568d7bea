from importlib.metadata import EntryPoint

import pytest

from confa_agents.providers import registry, selection
from confa_agents.providers.registry import GROUP, Provider
from confa_agents.settings.providers import ProviderSettings, SettingsError

pytestmark = pytest.mark.unit


def _never(_context: object) -> None:
    raise AssertionError("only the choice is tested")


PARROT = Provider(name="parrot", language_model=_never, missing=lambda _settings, _kind: ())  # type: ignore[arg-type]
NOT_A_PROVIDER = "parrot"


@pytest.fixture
def _installed(monkeypatch: pytest.MonkeyPatch) -> None:
    own = registry._registered()
    others = {
        "parrot": EntryPoint("parrot", f"{__name__}:PARROT", GROUP),
        "mute": EntryPoint("mute", f"{__name__}:NOT_A_PROVIDER", GROUP),
        "gone": EntryPoint("gone", "a_package_that_is_gone:PROVIDER", GROUP),
    }
    monkeypatch.setattr(EntryPoint, "load", _load)
    monkeypatch.setattr(registry, "_registered", lambda: own | others)


_load_as_usual = EntryPoint.load


def _load(entry: EntryPoint) -> object:
    here = {"PARROT": PARROT, "NOT_A_PROVIDER": NOT_A_PROVIDER}
    return here[entry.attr] if entry.module == __name__ else _load_as_usual(entry)


@pytest.mark.usefixtures("_installed")
class TestAProviderOfAnotherPackage:
    def test_can_be_chosen_by_name(self) -> None:
        settings = ProviderSettings.model_validate({"llm_provider": "parrot"})
        assert selection.chain(settings, "llm")[0] is PARROT

    def test_that_is_not_one_is_said(self) -> None:
        with pytest.raises(SettingsError, match="is not a Provider"):
            registry.find("mute")

    def test_that_cannot_be_imported_is_said(self) -> None:
        with pytest.raises(SettingsError, match="'gone' cannot be loaded: No module named"):
            registry.find("gone")


class TestOurOwn:
    def test_are_registered(self) -> None:
        ours = {"cartesia", "deepgram", "local", "openai", "scripted", "yandex"}
        assert ours <= set(registry.names())
        assert all(registry.find(name).name == name for name in ours)
