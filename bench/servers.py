"""The processes that are measured: the API on an empty database of its own, and the reference."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

_START_SECONDS = 30
_BENCH = Path(__file__).parent


@dataclass(frozen=True)
class Server:
    """A running server; figures are those of its one process."""

    port: int
    process: psutil.Process

    @property
    def cpu_seconds(self) -> float:
        times = self.process.cpu_times()
        return float(times.user + times.system)

    @property
    def rss_mib(self) -> float:
        return float(self.process.memory_info().rss) / 2**20


@contextmanager
def api(state: Path, port: int) -> Iterator[Server]:
    """`confa serve` as `make up` runs it."""
    environment = {**os.environ, "CONFA_STATE_DIR": str(state), "BAN_EXEMPT_CIDRS": "127.0.0.0/8"}
    command = [sys.executable, "-m", "confa.cli", "serve", "--port", str(port)]
    with _running(command, port, "/health/live", environment) as server:
        yield server


@contextmanager
def reference(port: int) -> Iterator[Server]:
    command = [
        sys.executable, "-m", "uvicorn", "--factory", "reference_app:create", "--app-dir", str(_BENCH),
        "--port", str(port), "--no-access-log", "--log-level", "warning",
    ]  # fmt: skip
    with _running(command, port, "/openapi.json", dict(os.environ)) as server:
        yield server


@contextmanager
def _running(command: list[str], port: int, path: str, environment: dict[str, str]) -> Iterator[Server]:
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:  # noqa: S603
        try:
            _wait(process, f"http://127.0.0.1:{port}{path}")
            yield Server(port, psutil.Process(process.pid))
        finally:
            process.terminate()


def _wait(process: subprocess.Popen[bytes], url: str) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            urllib.request.urlopen(url, timeout=1).close()  # noqa: S310 (an address of this file's own)
        except (urllib.error.URLError, ConnectionError):
            if process.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return
