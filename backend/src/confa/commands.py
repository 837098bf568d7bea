"""What each command of the command line does."""

import asyncio
import json
import socket
import sys
import tempfile
from pathlib import Path

import uvicorn
from pydantic import SecretStr

from confa import state_folder, tables
from confa.app import create_app
from confa.database import migrating
from confa.settings import Settings, load_settings
from confa.settings import state_folder as configured_state_folder

_SHUTDOWN_SECONDS = 5


class CommandError(Exception):
    """A command cannot go on; the message is one sentence with the cure."""


def serve(host: str, port: int, *, reload: bool) -> None:
    """Serves until it is stopped; locally it first makes the secrets and the database."""
    settings = _prepared_settings()
    if settings.is_local:
        asyncio.run(migrating.upgrade(settings.database_url))
    _require_free(host, port)
    uvicorn.run(
        "confa.asgi:application",
        factory=True,
        host=host,
        port=port,
        reload=reload,
        reload_dirs=[str(Path(__file__).parent)] if reload else None,
        access_log=False,
        log_level="warning",
        server_header=False,
        # Only these may say where a request comes from.
        proxy_headers=True,
        forwarded_allow_ips=[str(network) for network in settings.trusted_proxies],
        timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
    )


def migrate() -> None:
    """Brings the configured database to the newest schema."""
    asyncio.run(migrating.upgrade(_prepared_settings().database_url))


def check_migrations() -> None:
    """Runs all migrations on an empty SQLite database and compares it with the models."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/check.sqlite3"
        asyncio.run(migrating.upgrade(url))
        found = asyncio.run(migrating.differences(url, tables.metadata))
    if found:
        listed = "\n".join(f"  {difference}" for difference in found)
        raise CommandError(f"The models and the migrations differ; write a migration for:\n{listed}")


def make_migration(revision_id: str, message: str) -> None:
    """Writes a migration from what the models have and all migrations together do not."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/revise.sqlite3"
        asyncio.run(migrating.upgrade(url))
        asyncio.run(migrating.revise(url, tables.metadata, message=message, revision_id=revision_id))


def write_openapi() -> None:
    """Writes the document; it depends on no setting, secret or database."""
    secret = SecretStr("no secret is needed to describe the API")
    settings = Settings(confa_state_dir=Path("unused"), jwt_secret=secret, livekit_api_secret=secret)
    document = create_app(settings).openapi()
    sys.stdout.write(json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n")


def _prepared_settings() -> Settings:
    settings = load_settings()
    if not settings.is_local:
        return settings
    # One machine on plain HTTP makes its own secrets; in production somebody gives them.
    state_folder.prepare(configured_state_folder())
    return load_settings()


def _require_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            raise CommandError(
                f"The API cannot listen on {host}:{port} ({reason}); "
                "stop what uses this port or choose another one with --port."
            ) from error
