"""A real livekit-server of the tests' own, on free ports of this machine."""

import json
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET

from confa_stack import livekit_server
from confa_stack.ports import any_free

_START_SECONDS = 20


@dataclass
class LiveKitServer:
    port: int
    folder: Path
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    @classmethod
    @contextmanager
    def started(cls, folder: Path, *, webhook_url: str | None = None) -> Iterator["LiveKitServer"]:
        """Starts a server and stops it at the end; a missing one is a failure and no reason to skip."""
        server = cls(any_free(), folder)
        server._config_file.write_text(json.dumps(_config(server.port, webhook_url)))
        try:
            server.start()
            yield server
        finally:
            server.kill()

    @property
    def _config_file(self) -> Path:
        return self.folder / "livekit.yaml"

    def start(self) -> None:
        """Also again, at the same port: it has forgotten all rooms then."""
        with (self.folder / "livekit.log").open("ab") as log:
            self._process = subprocess.Popen(
                [livekit_server.find(), "--config", str(self._config_file)], stdout=log, stderr=log
            )
        _wait(self, self._process)

    def kill(self) -> None:
        """Asked politely it would wait for people who are still in its rooms."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(timeout=10)


def _config(port: int, webhook_url: str | None) -> dict[str, object]:
    config: dict[str, object] = {
        "port": port,
        "bind_addresses": ["127.0.0.1"],
        "keys": {LIVEKIT_KEY: LIVEKIT_SECRET},
        "logging": {"level": "warn"},
        "rtc": {
            "tcp_port": any_free(),
            "udp_port": any_free(udp=True),
            "node_ip": "127.0.0.1",
            "enable_loopback_candidate": True,
            "use_external_ip": False,
        },
    }
    if webhook_url:
        config["webhook"] = {"api_key": LIVEKIT_KEY, "urls": [webhook_url]}
    return config


def _wait(server: LiveKitServer, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{server.port}", timeout=1).close()
        except (urllib.error.URLError, ConnectionError):
            if process.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return
