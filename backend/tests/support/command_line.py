"""The command line in processes of its own, with no setting but those that are given."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from confa.settings import Settings

_START_SECONDS = 90


def environment(folder: Path, **changes: str) -> dict[str, str]:
    own = {field.upper() for field in Settings.model_fields}
    inherited = {name: value for name, value in os.environ.items() if name not in own}
    return inherited | {"CONFA_STATE_DIR": str(folder)} | changes


def run_command(folder: Path, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "confa.cli", *arguments],
        check=False, capture_output=True, text=True, timeout=60, env=environment(folder, **changes),
    )  # fmt: skip


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/live", timeout=1) as answer:
            return bool(json.load(answer)["status"] == "ok")
    except OSError:
        return False


@contextmanager
def served(folder: Path, port: int, **changes: str) -> Iterator[subprocess.Popen[bytes]]:
    """The API in a process of its own, answering."""
    command = [sys.executable, "-m", "confa.cli", "serve", "--port", str(port)]
    process = subprocess.Popen(command, env=environment(folder, **changes), stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + _START_SECONDS
        while not _answers(port):
            assert process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.1)
        yield process
    finally:
        process.kill()
        process.wait()
