"""Caddy with the layer-4 plugin, as production runs it: built once with Go, from deploy/images/caddy."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from confa_stack import commands
from confa_stack.console import say
from confa_stack.errors import StackError
from confa_stack.paths import REPOSITORY, user_cache

_SOURCE = REPOSITORY / "deploy" / "images" / "caddy"


def find() -> Path:
    """The program, from the cache where it was built before.

    Raises:
        StackError: there is no Go, or it cannot be built.
    """
    target = _cached_path()
    if not target.exists():
        _build(target)
    return target


def _cached_path() -> Path:
    """Other versions or another main.go make another program."""
    digest = hashlib.sha256()
    for name in ("go.mod", "go.sum", "main.go"):
        digest.update((_SOURCE / name).read_bytes())
    return user_cache() / f"caddy-l4-{digest.hexdigest()[:12]}" / "caddy"


def _build(target: Path) -> None:
    go = shutil.which("go")
    if not go:
        raise StackError("The production Caddy is built with Go. Install Go (https://go.dev/dl/).")
    say("building Caddy with its layer-4 plugin; this takes about two minutes, once")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        built = Path(folder) / "caddy"
        done = commands.run(
            [go, "build", "-trimpath", "-ldflags=-s -w", "-o", str(built), "."],
            folder=_SOURCE,
            environment={**os.environ, "CGO_ENABLED": "0"},
            output=subprocess.PIPE,
        )
        if done.returncode != 0:
            raise StackError(f"Caddy cannot be built:\n{done.stdout}")
        # As a whole or not at all: somebody else may build it at the same time.
        built.replace(target)
