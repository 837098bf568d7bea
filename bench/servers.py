"""The processes that are measured: the API as it is served, a real SFU, and the bare route."""

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from confa_stack import livekit_server
from confa_stack.ports import any_free

_START_SECONDS = 40


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
def api(state: Path, port: int, *, sfu_port: int, database_url: str) -> Iterator[Server]:
    """`confa serve` as `make up` runs it, with its log where logs go when nobody looks."""
    environment = {
        **os.environ,
        "CONFA_STATE_DIR": str(state),
        "DATABASE_URL": database_url,
        "LIVEKIT_URL": f"ws://127.0.0.1:{sfu_port}",
        # Logins are measured, and the limits on them are not.
        "BAN_EXEMPT_CIDRS": "127.0.0.0/8",
    }
    command = [sys.executable, "-m", "confa.cli", "serve", "--port", str(port)]
    with _running(command, port, "/health/live", environment) as server:
        yield server


@contextmanager
def sfu(
    state: Path, secrets: Mapping[str, str], *, api_port: int | None = None, metrics_port: int = 0
) -> Iterator[Server]:
    """A livekit-server that tells the API who comes and goes, where there is one."""
    port, config = any_free(), state / "livekit.json"
    settings = {
        "port": port,
        "bind_addresses": ["127.0.0.1"],
        "keys": {secrets["LIVEKIT_API_KEY"]: secrets["LIVEKIT_API_SECRET"]},
        "logging": {"level": "error"},
        "rtc": {
            "tcp_port": any_free(), "udp_port": any_free(udp=True), "node_ip": "127.0.0.1",
            "enable_loopback_candidate": True, "use_external_ip": False,
        },
        "prometheus": {"port": metrics_port},
        "webhook": {
            "api_key": secrets["LIVEKIT_API_KEY"],
            "urls": [f"http://127.0.0.1:{api_port}/livekit/webhook"] if api_port else [],
        },
    }  # fmt: skip
    config.write_text(json.dumps(settings))
    command = [str(livekit_server.find()), "--config", str(config)]
    with _running(command, port, "/", dict(os.environ)) as server:
        yield server


@contextmanager
def reference(port: int) -> Iterator[Server]:
    """The bare FastAPI route on the same server program with the same options."""
    command = [
        sys.executable, "-m", "uvicorn", "--factory", "bench.reference_app:create", "--port", str(port),
        "--no-access-log", "--log-level", "warning",
    ]  # fmt: skip
    with _running(command, port, "/openapi.json", dict(os.environ)) as server:
        yield server


@contextmanager
def _running(command: list[str], port: int, path: str, environment: dict[str, str]) -> Iterator[Server]:
    # Quietly: what a part says is not what is measured.
    with subprocess.Popen(  # noqa: S603
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            _wait(process, f"http://127.0.0.1:{port}{path}")
            yield Server(port, psutil.Process(process.pid))
        finally:
            process.kill()


def _wait(process: subprocess.Popen[bytes], url: str) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            urllib.request.urlopen(url, timeout=1).close()  # noqa: S310 (an address of this file's own)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            if process.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return
