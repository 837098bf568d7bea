"""Serving the API until it is stopped."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import uvicorn

import confa
from confa.commands.errors import CommandError
from confa.commands.prepared_settings import prepared_settings

_SHUTDOWN_SECONDS = 5


def serve(host: str, port: int, *, reload: bool) -> None:
    """Locally it first makes the secrets and the database."""
    settings = prepared_settings()
    _require_free(host, port)
    # The server finishes what is under way and then sends itself the signal once more.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    if settings.is_local:
        _migrate_apart()
    uvicorn.run(
        "confa.asgi:application",
        factory=True,
        host=host,
        port=port,
        reload=reload,
        reload_dirs=[str(Path(confa.__file__).parent)] if reload else None,
        access_log=False,
        log_level="warning",
        server_header=False,
        # Only these may say where a request comes from.
        proxy_headers=True,
        forwarded_allow_ips=[str(network) for network in settings.trusted_proxies],
        timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
    )


def _migrate_apart() -> None:
    """In a process of its own, whose memory ends with it; it says itself what is wrong."""
    done = subprocess.run([sys.executable, "-m", "confa.cli", "migrate"], check=False)
    if done.returncode:
        sys.exit(done.returncode)


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
