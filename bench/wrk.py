"""Load from wrk: keep-alive connections that send one request again and again."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

_SCRIPT = Path(__file__).with_suffix(".lua")


@dataclass(frozen=True)
class Request:
    """What is sent; `body` is JSON."""

    method: str
    path: str
    token: str = ""
    body: str = ""


@dataclass(frozen=True)
class Load:
    """What wrk saw: answers in all and a second, latencies, and how many were not 2xx or failed."""

    requests: int
    per_second: float
    p50_ms: float
    p99_ms: float
    failures: int


def run(port: int, request: Request, *, connections: int, seconds: float) -> Load:
    """Sends for so long and tells what came back."""
    return finished(start(port, request, connections=connections, seconds=seconds))


def start(
    port: int, request: Request, *, connections: int, seconds: float, pause_ms: int = 0
) -> subprocess.Popen[str]:
    """Begins to send, on each connection `pause_ms` after an answer; `finished` waits for the end."""
    environment = {
        **os.environ,
        "WRK_PAUSE_MS": str(pause_ms),
        "WRK_METHOD": request.method,
        "WRK_BODY": request.body,
        "WRK_AUTHORIZATION": f"Bearer {request.token}",
    }
    command = [
        "wrk", "-t1", f"-c{connections}", f"-d{seconds:g}s", "--timeout", "10s", "-s", str(_SCRIPT),
        f"http://127.0.0.1:{port}{request.path}",
    ]  # fmt: skip
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)  # noqa: S603


def finished(process: subprocess.Popen[str]) -> Load:
    printed, _ = process.communicate()
    if process.returncode:
        raise RuntimeError(f"wrk failed:\n{printed}")
    found = json.loads(printed.splitlines()[-1])
    return Load(
        found["requests"], found["requests"] / found["seconds"], found["p50_ms"], found["p99_ms"],
        found["failures"],
    )  # fmt: skip
