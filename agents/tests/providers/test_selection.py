import pytest

from confa_agents.providers import selection
from confa_agents.providers.registry import Kind
from confa_agents.settings.providers import ProviderSettings, SettingsError, load_provider_settings

pytestmark = pytest.mark.unit


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ProviderSettings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def _names(kind: Kind, **settings: str) -> list[str]:
    return [provider.name for provider in selection.chain(ProviderSettings.model_validate(settings), kind)]


class TestAuto:
    def test_is_local_without_any_key(self) -> None:
        assert [_names(kind) for kind in ("stt", "llm", "tts")] == [["local"]] * 3
        assert selection.uses_local(ProviderSettings())

    def test_is_what_has_a_key_and_falls_back_to_local(self) -> None:
        keys = {"deepgram_api_key": "d", "openai_api_key": "o"}
        assert _names("stt", **keys) == ["deepgram", "openai", "local"]
        assert _names("llm", **keys) == ["openai", "local"]
        assert _names("tts", **keys) == ["deepgram", "openai", "local"]
        assert not selection.uses_local(ProviderSettings.model_validate(keys))

    def test_a_server_of_ones_own_is_only_asked_for_language(self) -> None:
        address = {"openai_base_url": "http://127.0.0.1:8000/v1"}
        assert _names("llm", **address) == ["openai", "local"]
        assert _names("stt", **address) == ["local"]

    def test_needs_all_keys_of_a_provider(self) -> None:
        assert _names("llm", yandex_api_key="y") == ["local"]
        assert _names("llm", yandex_api_key="y", yandex_folder_id="f") == ["yandex", "local"]


class TestAName:
    def test_comes_first_and_what_has_a_key_after_it(self) -> None:
        keys = {"deepgram_api_key": "d", "openai_api_key": "o"}
        assert _names("stt", stt_provider="openai", **keys) == ["openai", "deepgram", "local"]

    def test_several_are_taken_as_they_are(self) -> None:
        assert _names("llm", llm_provider="local, OpenAI", openai_api_key="o") == ["local", "openai"]

    def test_scripted_stays_alone(self) -> None:
        assert _names("stt", stt_provider="scripted", deepgram_api_key="d") == ["scripted"]

    @pytest.mark.parametrize(
        ("settings", "sentence"),
        [
            ({"stt_provider": "deepgram"}, "STT_PROVIDER=deepgram needs DEEPGRAM_API_KEY, which is not set."),
            (
                {"llm_provider": "yandex"},
                "LLM_PROVIDER=yandex needs YANDEX_API_KEY and YANDEX_FOLDER_ID, which is not set.",
            ),
            (
                {"llm_provider": "deepgram", "deepgram_api_key": "d"},
                "LLM_PROVIDER=deepgram: this provider has no language model; choose another one.",
            ),
            ({"tts_provider": "siri"}, "There is no provider 'siri'; known are auto, cartesia,"),
        ],
    )
    def test_that_cannot_serve_is_one_sentence(self, settings: dict[str, str], sentence: str) -> None:
        with pytest.raises(SettingsError) as caught:
            selection.check(ProviderSettings.model_validate(settings))
        assert str(caught.value).startswith(sentence)
        assert "\n" not in str(caught.value)


class TestAModelOfTheOperators:
    def test_that_is_not_there_is_one_sentence(self) -> None:
        with pytest.raises(SettingsError, match="LOCAL_LLM_MODEL: there is no file"):
            selection.check(ProviderSettings(local_llm_model="/gone.gguf"))


class TestWithoutLocalModels:
    @pytest.fixture(autouse=True)
    def _not_installed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(selection, "are_bundled_models_installed", lambda: False)

    def test_nothing_serves_without_a_key(self) -> None:
        with pytest.raises(SettingsError, match="Nothing serves as speech to text: set the key"):
            selection.check(ProviderSettings())

    def test_local_by_name_says_how_to_get_it(self) -> None:
        with pytest.raises(SettingsError, match=r"confa-agents\[local\]"):
            selection.check(ProviderSettings.model_validate({"stt_provider": "local"}))


class TestTheEnvironment:
    def test_names_providers_and_keys(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("STT_PROVIDER", "deepgram")
        monkeypatch.setenv("DEEPGRAM_API_KEY", "d")
        assert selection.chain(load_provider_settings(), "stt")[0].name == "deepgram"

    def test_keys_are_never_shown(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("OPENAI_API_KEY", "very-secret")
        assert "very-secret" not in repr(load_provider_settings())
