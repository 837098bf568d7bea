"""Whether the secrets are there, strong, and kept from others."""

import stat

from confa.commands.findings import Finding
from confa.settings import Settings, SettingsError, require_secrets
from confa.settings.secret_strength import require_strong
from confa.state_folder import SECRETS_FILE

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


async def find_secrets(settings: Settings) -> Finding:
    """Weak ones stop the start in production; here they are told in any case."""
    try:
        require_secrets(settings)
        require_strong(
            JWT_SECRET=settings.jwt_secret.get_secret_value(),
            SERVICE_ADMIN_KEY=settings.service_admin_key.get_secret_value(),
            LIVEKIT_API_SECRET=settings.livekit_api_secret.get_secret_value(),
        )
    except (SettingsError, ValueError) as error:
        return Finding("secrets", str(error).replace("\n", " "))
    file = settings.confa_state_dir / SECRETS_FILE
    if file.exists() and file.stat().st_mode & _OTHERS:
        return Finding("secrets", f"{file} can be read by others; run `chmod 600 {file}`.")
    return Finding("secrets")
