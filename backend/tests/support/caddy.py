"""A real Caddy with the four sites as they are shipped, in front of an API of the tests'."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import httpx
from backend.tests.support.own_server import OwnServer

from confa_stack import parts
from confa_stack.ports import any_free
from confa_stack.settings import StackSettings


class CaddyServer(OwnServer):
    def __init__(self, folder: Path, *, api_port: int) -> None:
        super().__init__()
        self._port = any_free()
        self._part = parts.caddy(_settings(folder, self._port, api_port))

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def _command(self) -> Sequence[str | Path]:
        return self._part.command

    def _environment(self) -> Mapping[str, str]:
        return self._part.environment

    def _answers(self) -> bool:
        try:
            answer = httpx.get(
                f"{self.base}/config.json", headers={"Host": "confa.localhost"}, trust_env=False
            )
        except httpx.TransportError:
            return False
        return answer.is_success


def _settings(folder: Path, port: int, api_port: int) -> StackSettings:
    return StackSettings(
        state=folder,
        domain="confa.localhost",
        http_port=port,
        api_port=api_port,
        sfu_port=api_port,
        sfu_udp_port=1,
        agents_port=1,
        livekit_url=f"ws://127.0.0.1:{api_port}",
        has_own_sfu=True,
        environment={"DOMAIN": "confa.localhost"},
    )
