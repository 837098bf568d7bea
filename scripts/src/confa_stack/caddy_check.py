"""Validates the Caddy configuration of a stack, without starting anything."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from confa_stack import parts
from confa_stack.paths import REPOSITORY
from confa_stack.settings import StackSettings


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        part = parts.caddy(_example(Path(folder)))
        binary, _, *rest = part.command
        command = [binary, "validate", *rest]
        done = subprocess.run(
            command, env=dict(part.environment), cwd=part.folder, check=False, text=True, capture_output=True
        )
        if done.returncode != 0:
            sys.exit(done.stderr)
        for file in ("deploy/Caddyfile", "deploy/caddy/local.caddy", "deploy/caddy/sites.caddy"):
            formatted = subprocess.run([binary, "fmt", "--diff", file], cwd=REPOSITORY, check=False)
            if formatted.returncode != 0:
                sys.exit(f"{file} is not formatted: caddy fmt --overwrite {file}")


def _example(state: Path) -> StackSettings:
    return StackSettings(
        state=state,
        domain="confa.localhost",
        http_port=8080,
        api_port=8000,
        sfu_port=7880,
        sfu_tcp_port=7881,
        sfu_udp_port=7882,
        livekit_url="ws://127.0.0.1:7880",
        has_own_sfu=True,
        environment={"DOMAIN": "confa.localhost"},
    )


if __name__ == "__main__":
    main()
