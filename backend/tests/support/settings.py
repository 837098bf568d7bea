"""Settings for tests: local, with secrets that are strong enough for production too."""

from pathlib import Path

from pydantic import SecretStr

from confa.settings import Settings

JWT_SECRET = "0f1e2d3c4b5a69788796a5b4c3d2e1f00123456789abcdef"
SERVICE_KEY = "service-key-of-the-tests-0123456789"
LIVEKIT_KEY = "confatests"
LIVEKIT_SECRET = "fedcba98765432100f1e2d3c4b5a6978aa55aa55aa55aa55"


def make_settings(folder: Path, **changes: object) -> Settings:
    """Settings that read nothing from the environment's secrets; `changes` by field name."""
    values: dict[str, object] = {
        "confa_state_dir": folder,
        "domain": "confa.localhost",
        "confa_http_port": 8080,
        "jwt_secret": SecretStr(JWT_SECRET),
        "service_admin_key": SecretStr(SERVICE_KEY),
        "livekit_api_key": LIVEKIT_KEY,
        "livekit_api_secret": SecretStr(LIVEKIT_SECRET),
    }
    settings = Settings.model_validate(values | changes)
    # Past the minimum that the settings insist on: what is tested here is not Argon2's cost.
    return settings.model_copy(update={"argon2_memory_kib": 64, "argon2_time_cost": 1})
