"""Validates the files of deploy/ with the tools that they are for, without starting or building anything."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from confa_stack import commands, deploy_settings
from confa_stack.deploy_settings import DEPLOY, compose_files
from confa_stack.paths import installed

_REQUIRED = {
    "DOMAIN": "confa.example",
    "NODE_IP": "192.0.2.10",
    "ADMIN_ALLOW_CIDRS": "192.0.2.20/32",
    **dict.fromkeys(
        ("JWT_SECRET", "SERVICE_ADMIN_KEY", "LIVEKIT_API_SECRET", "MYSQL_PASSWORD", "MYSQL_ROOT_PASSWORD"),
        "x",
    ),
    "REDIS_PASSWORD": "x",
    "LIVEKIT_API_KEY": "confa",
}
"""What .env.example leaves open."""


def main() -> None:
    compose = [str(file) for file in compose_files()]
    commands.must_succeed(
        [installed("check-jsonschema"), "--builtin-schema", "vendor.compose-spec", *compose]
    )
    images = sorted(str(file) for file in DEPLOY.glob("images/*.Dockerfile"))
    commands.must_succeed([installed("hadolint"), "--no-color", *images])
    scripts = sorted(str(file) for file in DEPLOY.glob("**/*.sh"))
    commands.must_succeed([installed("shellcheck"), *scripts])
    with tempfile.TemporaryDirectory() as folder:
        _check_references(Path(folder), compose)
    if problems := list(deploy_settings.problems()):
        sys.exit("\n".join(problems))


def _check_references(folder: Path, compose: list[str]) -> None:
    """Lets podman-compose resolve each file over the first: variables, networks, volumes, conditions."""
    # It asks podman for its version before all else, and nothing more of it.
    podman = folder / "podman"
    podman.write_text("#!/bin/sh\necho podman version 4.3.1\n")
    podman.chmod(0o755)
    environment = {**os.environ, **_REQUIRED, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    base = str(DEPLOY / "docker-compose.yml")
    for file in compose:
        files = ["-f", base, *(["-f", file] if file != base else [])]
        command = [sys.executable, "-m", "podman_compose", *files, "config"]
        commands.must_succeed(command, environment=environment)


if __name__ == "__main__":
    main()
