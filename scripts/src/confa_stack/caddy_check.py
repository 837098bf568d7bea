"""Validates the Caddy configuration of a stack, without starting anything."""

from __future__ import annotations

import tempfile
from pathlib import Path

from confa_stack import commands, parts
from confa_stack.paths import REPOSITORY
from confa_stack.settings import StackSettings


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        part = parts.caddy(_example(Path(folder)))
        binary, _, *rest = part.command
        commands.must_succeed([binary, "validate", *rest], environment=part.environment)
        commands.must_succeed(
            [binary, "adapt", "--config", str(_production(Path(folder)))], environment=_PRODUCTION
        )
        for file in (_DEPLOY / "Caddyfile", *sorted((_DEPLOY / "caddy").glob("*.caddy"))):
            commands.must_succeed([binary, "fmt", "--diff", str(file)], environment=part.environment)


_DEPLOY = REPOSITORY / "deploy"
_PRODUCTION = {"DOMAIN": "confa.example", "ADMIN_ALLOW_CIDRS": "192.0.2.0/24"}


def _production(folder: Path) -> Path:
    """The sites as production has them: https, no port. Its own file needs the plugin; the tests build it."""
    config = folder / "Caddyfile"
    snippets = "".join(
        f"({name}) {{\n}}\n" for name in ("transport", "client_spa", "admin_spa", "api_nodes", "sfu_nodes")
    )
    config.write_text(f"{snippets}import {_DEPLOY}/caddy/sites.caddy\n")
    return config


def _example(state: Path) -> StackSettings:
    return StackSettings(
        state=state,
        domain="confa.localhost",
        http_port=8080,
        api_port=8000,
        sfu_port=7880,
        sfu_udp_port=7882,
        agents_port=8081,
        livekit_url="ws://127.0.0.1:7880",
        has_own_sfu=True,
        environment={"DOMAIN": "confa.localhost"},
    )


if __name__ == "__main__":
    main()
