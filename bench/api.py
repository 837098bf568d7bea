"""What one core of the API answers, beside a bare FastAPI route in the same run.

Run by hand, on a machine that does nothing else: `python bench/api.py [seconds for each route]`.
"""

import json
import os
import socket
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import reference_app
import scene
import servers

CONNECTIONS = 32
_LOAD = Path(__file__).with_name("load.py")


@dataclass(frozen=True)
class Figures:
    per_core: float
    p50_ms: float
    p99_ms: float
    failures: int


def main(seconds: float) -> None:
    with tempfile.TemporaryDirectory() as folder, servers.reference(_free_port()) as reference:
        state, port = Path(folder) / "state", _free_port()
        with servers.api(state, port) as api:
            token = scene.prepare(port, state)
            body = json.dumps({"room": scene.ROOMS[0], "device": "tab"})
            bare = _measured(
                reference, _request("POST", "/token", reference_app.sign("bench"), body), seconds
            )
            issued = _measured(api, _request("POST", "/livekit/token", token, body), seconds)
            rooms = _measured(api, _request("GET", "/rooms", token), seconds)
            config = _measured(api, _request("GET", f"/rooms/{scene.ROOMS[0]}/config", token), seconds)
            print(f"{CONNECTIONS} connections, {seconds:g} s each, load average {os.getloadavg()[0]:.1f}")
            _show("bare FastAPI route", bare)
            _show("POST /livekit/token", issued)
            _show("GET /rooms", rooms)
            _show("GET /rooms/{room}/config", config)
            print(f"token ÷ bare: {issued.per_core / bare.per_core:.2f}   RSS: {api.rss_mib:.0f} MiB")


def _measured(server: servers.Server, request: str, seconds: float) -> Figures:
    wanted = {"port": server.port, "request": request, "connections": CONNECTIONS, "seconds": seconds}
    before = server.cpu_seconds
    command = [sys.executable, str(_LOAD), json.dumps(wanted)]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)  # noqa: S603
    # The warm-up's requests are answered too, and cost the same.
    spent = server.cpu_seconds - before
    return Figures(found["answered"] / spent, found["p50_ms"], found["p99_ms"], found["failures"])


def _request(method: str, path: str, token: str, body: str = "") -> str:
    content = f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n" if body else ""
    return f"{method} {path} HTTP/1.1\r\nHost: api\r\nAuthorization: Bearer {token}\r\n{content}\r\n{body}"


def _show(name: str, figures: Figures) -> None:
    print(
        f"{name:26} {figures.per_core:7.0f} per CPU-second   p50 {figures.p50_ms:5.1f} ms   "
        f"p99 {figures.p99_ms:5.1f} ms   {figures.failures} failed"
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 5)
