from pathlib import Path

import pytest

from confa.app import create_app
from confa.settings import RoomCreation, Settings, SettingsError, load_settings, state_folder

pytestmark = pytest.mark.unit

STRONG = "0123456789abcdef0123456789abcdef"
PRODUCTION = {
    "DOMAIN": "confa.example.org",
    "JWT_SECRET": STRONG,
    "SERVICE_ADMIN_KEY": STRONG,
    "LIVEKIT_API_SECRET": STRONG,
    "LIVEKIT_API_KEY": "confa1",
}


@pytest.fixture(autouse=True)
def _only_own_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for field in Settings.model_fields:
        monkeypatch.delenv(field.upper(), raising=False)
    monkeypatch.setenv("CONFA_STATE_DIR", str(tmp_path))


def _load(monkeypatch: pytest.MonkeyPatch, **environment: str) -> Settings:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return load_settings()


class TestDefaults:
    def test_are_one_machine_on_plain_http(self, tmp_path: Path) -> None:
        settings = load_settings()
        assert settings.is_local
        assert [str(network) for network in settings.trusted_proxies] == ["127.0.0.1/32", "::1/128"]
        assert settings.site_url("api") == "http://api.confa.localhost:8080"
        assert settings.public_livekit_url == "ws://live.confa.localhost:8080"
        assert settings.database_url == f"sqlite+aiosqlite:///{tmp_path}/confa.sqlite3"
        assert settings.origins == {"http://confa.localhost:8080", "http://admin.confa.localhost:8080"}

    def test_of_a_domain_are_tls(self, monkeypatch: pytest.MonkeyPatch) -> None:
        settings = _load(monkeypatch, **PRODUCTION)
        assert not settings.is_local
        assert settings.site_url("admin") == "https://admin.confa.example.org"
        assert settings.public_livekit_url == "wss://live.confa.example.org"


class TestSources:
    def test_the_environment_wins_over_env_over_secrets(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        (tmp_path / "secrets.env").write_text("JWT_SECRET=a\nLIVEKIT_API_KEY=a\nCONFA_HTTP_PORT=1001\n")
        (tmp_path / ".env").write_text("LIVEKIT_API_KEY=b\nCONFA_HTTP_PORT=1002\n")
        settings = _load(monkeypatch, CONFA_HTTP_PORT="1003")
        assert settings.jwt_secret.get_secret_value() == "a"
        assert settings.livekit_api_key == "b"
        assert settings.confa_http_port == 1003

    def test_the_state_folder_lies_in_the_repository(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.delenv("CONFA_STATE_DIR")
        (tmp_path / "backend").mkdir()
        monkeypatch.chdir(tmp_path / "backend")
        assert state_folder() == tmp_path / "backend" / "var"
        (tmp_path / "uv.lock").write_text("")
        assert state_folder() == tmp_path / "var"


class TestValues:
    @pytest.mark.parametrize(
        ("text", "seconds"), [("90", 90), ("10m", 600), ("12h", 43200), ("30d", 2592000)]
    )
    def test_times_have_units(self, monkeypatch: pytest.MonkeyPatch, text: str, seconds: int) -> None:
        assert _load(monkeypatch, REFRESH_ABSOLUTE_TTL=text).refresh_absolute_ttl == seconds

    def test_lists_are_words(self, monkeypatch: pytest.MonkeyPatch) -> None:
        settings = _load(
            monkeypatch,
            CONFA_EXTRA_ORIGINS="http://localhost:5173/, http://LOCALHOST:5174",
            BAN_EXEMPT_CIDRS="10.0.0.0/8 192.0.2.1",
            TRUSTED_PROXIES="172.16.0.0/12",
            ROOM_CREATION="admins",
            AGENTS_DEFAULT="on",
        )
        assert settings.confa_extra_origins == ("http://localhost:5173", "http://localhost:5174")
        assert [str(network) for network in settings.ban_exempt_cidrs] == ["10.0.0.0/8", "192.0.2.1/32"]
        assert [str(network) for network in settings.trusted_proxies] == ["172.16.0.0/12"]
        assert settings.room_creation is RoomCreation.ADMINS
        assert settings.agents_default is True

    @pytest.mark.parametrize(
        ("url", "expected"),
        [
            ("mysql://u:p@db/confa", "mysql+asyncmy://u:p@db/confa?charset=utf8mb4"),
            ("mariadb://u@db:3307/c", "mysql+asyncmy://u@db:3307/c?charset=utf8mb4"),
            ("mysql+asyncmy://u@db/c", "mysql+asyncmy://u@db/c?charset=utf8mb4"),
            ("sqlite:////data/c.db", "sqlite+aiosqlite:////data/c.db"),
        ],
    )
    def test_databases_get_an_async_driver(
        self, monkeypatch: pytest.MonkeyPatch, url: str, expected: str
    ) -> None:
        assert _load(monkeypatch, DATABASE_URL=url).database_url == expected


class TestBadValues:
    @pytest.mark.parametrize(
        ("name", "value", "cure"),
        [
            ("DOMAIN", "https://confa.example", "host name"),
            ("CONFA_HTTP_PORT", "eighty", "CONFA_HTTP_PORT"),
            ("LIVEKIT_URL", "127.0.0.1:7880", "ws://127.0.0.1:7880"),
            ("ACCESS_TOKEN_TTL", "soon", "10m"),
            ("CONFA_EXTRA_ORIGINS", "localhost:5173", "http://localhost:5173"),
            ("BAN_EXEMPT_CIDRS", "office", "10.0.0.0/8"),
            ("DATABASE_URL", "postgres://u:verysecret@db/c", "mysql://user:password@host/name"),
            ("DATABASE_URL", "rubbish", "sqlite:///path"),
            ("ARGON2_MEMORY_KIB", "1024", "12288"),
            ("ROOM_CREATION", "nobody", "everyone"),
        ],
    )
    def test_are_explained_in_one_line(
        self, monkeypatch: pytest.MonkeyPatch, name: str, value: str, cure: str
    ) -> None:
        with pytest.raises(SettingsError) as refused:
            _load(monkeypatch, **{name: value})
        message = str(refused.value)
        assert name in message
        assert cure in message
        assert "\n" not in message
        assert "verysecret" not in message

    @pytest.mark.parametrize("value", ["", "short", "changeme" * 8, "a" * 64])
    def test_weak_secrets_stop_production(self, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
        with pytest.raises(SettingsError, match=r"JWT_SECRET is .*openssl rand -hex 32"):
            _load(monkeypatch, **{**PRODUCTION, "JWT_SECRET": value})

    @pytest.mark.parametrize("value", ["short", "changeme" * 8, "a" * 64])
    def test_a_weak_previous_secret_stops_production(
        self, monkeypatch: pytest.MonkeyPatch, value: str
    ) -> None:
        with pytest.raises(SettingsError, match="JWT_SECRET_PREVIOUS is "):
            _load(monkeypatch, **PRODUCTION, JWT_SECRET_PREVIOUS=value)

    def test_a_strong_previous_secret_is_fine(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert not _load(monkeypatch, **PRODUCTION, JWT_SECRET_PREVIOUS=STRONG[::-1]).is_local

    def test_the_previous_secret_is_another_one(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(SettingsError, match="JWT_SECRET_PREVIOUS is JWT_SECRET"):
            _load(monkeypatch, JWT_SECRET="same", JWT_SECRET_PREVIOUS="same")

    @pytest.mark.parametrize("name", ["LIVEKIT_API_KEY_PREVIOUS", "LIVEKIT_API_SECRET_PREVIOUS"])
    def test_half_of_a_previous_key_is_none(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        with pytest.raises(SettingsError, match="belong together"):
            _load(monkeypatch, **PRODUCTION, **{name: STRONG})

    def test_the_previous_key_has_another_name(self, monkeypatch: pytest.MonkeyPatch) -> None:
        previous = {"LIVEKIT_API_KEY_PREVIOUS": "confa1", "LIVEKIT_API_SECRET_PREVIOUS": STRONG[::-1]}
        with pytest.raises(SettingsError, match="give the new one a new LIVEKIT_API_KEY"):
            _load(monkeypatch, **PRODUCTION, **previous)

    def test_both_keys_are_believed_while_one_is_replaced(self, monkeypatch: pytest.MonkeyPatch) -> None:
        previous = {"LIVEKIT_API_KEY_PREVIOUS": "confa0", "LIVEKIT_API_SECRET_PREVIOUS": STRONG[::-1]}
        settings = _load(monkeypatch, **PRODUCTION, **previous)
        assert settings.livekit_keys == {"confa1": STRONG, "confa0": STRONG[::-1]}

    @pytest.mark.parametrize("name", ["JWT_SECRET", "LIVEKIT_API_SECRET"])
    def test_an_empty_secret_stops_the_application(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        other = {"JWT_SECRET": "a", "LIVEKIT_API_SECRET": "a"} | {name: ""}
        with pytest.raises(SettingsError, match=f"{name} missing"):
            create_app(_load(monkeypatch, **other))

    def test_a_missing_key_stops_production(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(SettingsError, match="LIVEKIT_API_KEY is missing"):
            _load(monkeypatch, **{**PRODUCTION, "LIVEKIT_API_KEY": ""})

    def test_each_missing_secret_has_its_sentence(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(SettingsError) as refused:
            _load(monkeypatch, DOMAIN="confa.example.org")
        assert len(str(refused.value).splitlines()) == 3
