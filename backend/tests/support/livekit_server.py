"""A real livekit-server of the tests' own, on free ports of this machine."""

import json
import urllib.error
import urllib.request
from pathlib import Path

from backend.tests.support.own_server import OwnServer
from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET

from confa_stack import livekit_server
from confa_stack.ports import any_free


class LiveKitServer(OwnServer):
    """Its configuration and its log are in `folder`."""

    def __init__(self, folder: Path, *, webhook_url: str | None = None) -> None:
        super().__init__()
        self._port = any_free()
        self._config = folder / "livekit.yaml"
        self._folder = folder
        self._config.write_text(json.dumps(_configuration(self._port, webhook_url)))

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self._port}"

    def _command(self) -> list[str | Path]:
        return [livekit_server.find(), "--config", self._config]

    def _log_file(self) -> Path:
        return self._folder / "livekit.log"

    def _answers(self) -> bool:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{self._port}", timeout=1).close()
        except (urllib.error.URLError, ConnectionError):
            return False
        return True


def _configuration(port: int, webhook_url: str | None) -> dict[str, object]:
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
