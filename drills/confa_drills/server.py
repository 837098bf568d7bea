"""Confa on a host of the test network: the real Caddyfile, SFU, API and SPAs, as processes."""

from __future__ import annotations

import os
import secrets
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType

from confa_drills.asking import ask
from confa_drills.hosts import Host, end
from confa_drills.internet import DOMAIN, SERVER
from confa_stack import caddy_l4, livekit_server, web
from confa_stack.paths import REPOSITORY, installed

_DEPLOY = REPOSITORY / "deploy"
_PART_WIDTH = 10
_READY_SECONDS = 60.0
_LOOK_SECONDS = 0.1


class ConfaServer:
    """Use as a context manager: inside it all parts answer.

    Args:
        host: where it runs.
        folder: for its state and logs, empty.
        admin_networks: who may reach the admin side, separated by spaces.
    """

    def __init__(self, host: Host, folder: Path, *, admin_networks: str) -> None:
        self.host, self.folder = host, folder
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self.service_key = secrets.token_hex(32)
        self._admin_networks = admin_networks
        self._sfu_secret, self._jwt_secret = secrets.token_hex(32), secrets.token_hex(32)

    @property
    def authority(self) -> Path:
        """The certificate of Caddy's own authority, which browsers and curl here believe."""
        return self.folder / "caddy" / "caddy" / "pki" / "authorities" / "local" / "root.crt"

    def url(self, site: str = "", path: str = "/") -> str:
        return f"https://{f'{site}.' if site else ''}{DOMAIN}{path}"

    def _start(self, part: str) -> None:
        command, environment = self._commands[part]()
        log = (self.folder / f"{part}.log").open("ab")
        with log:
            self.processes[part] = self.host.start(
                command, environment={**self._base, **environment}, folder=self.folder, log=log
            )

    def _wait_until_ready(self) -> None:
        """Waits until every site answers.

        Raises:
            TimeoutError: one does not; the logs are in the folder.
        """
        deadline = time.monotonic() + _READY_SECONDS
        for site, path in (("api", "/health/ready"), ("", "/config.json"), ("live", "/rtc/validate")):
            while not self._answers(site, path):
                if time.monotonic() > deadline:
                    raise TimeoutError(f"{site or 'client'}{path} does not answer; see {self.folder}")
                time.sleep(_LOOK_SECONDS)

    def _answers(self, site: str, path: str) -> bool:
        if not self.authority.exists():
            return False
        status = ask(self.host, site, path, trust=self.authority, timeout=3).status
        # The SFU has no token to validate, and says so.
        return status in {200, 401}

    @property
    def _base(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "DOMAIN": DOMAIN,
            "PYTHONUNBUFFERED": "1",
        }

    @property
    def _commands(self) -> Mapping[str, Callable[[], tuple[list[str], dict[str, str]]]]:
        return {
            "livekit": self._livekit,
            "api": self._api,
            "client": lambda: self._spa("client", 8081),
            "admin": lambda: self._spa("admin-client", 8082),
            "caddy": self._caddy,
        }

    def _livekit(self) -> tuple[list[str], dict[str, str]]:
        config = str(_DEPLOY / "livekit.yaml")
        return [str(livekit_server.find()), "--config", config, "--bind", "127.0.0.1"], {
            "NODE_IP": SERVER,
            "LIVEKIT_KEYS": f"confa: {self._sfu_secret}",
            "LIVEKIT_WEBHOOK_API_KEY": "confa",
            "LIVEKIT_TURN_DOMAIN": f"turn.{DOMAIN}",
        }

    @property
    def _api_settings(self) -> dict[str, str]:
        return {
            "CONFA_STATE_DIR": str(self.folder),
            "LIVEKIT_API_KEY": "confa",
            "LIVEKIT_API_SECRET": self._sfu_secret,
            "JWT_SECRET": self._jwt_secret,
            "SERVICE_ADMIN_KEY": self.service_key,
        }

    def _api(self) -> tuple[list[str], dict[str, str]]:
        return [installed("confa"), "serve", "--port", "8000"], self._api_settings

    def _migrate(self) -> None:
        environment = {**self._base, **self._api_settings}
        subprocess.run([installed("confa"), "migrate"], env=environment, cwd=self.folder, check=True)

    def doctor(self, host: Host, *arguments: str) -> dict[str, str]:
        """What `confa doctor` finds from this host, by part: with the server's settings, or from outside."""
        inside = {} if arguments else self._api_settings
        environment = {**self._base, **inside, "SSL_CERT_FILE": str(self.authority)}
        done = subprocess.run(
            [*host.prefix, installed("confa"), "doctor", *arguments],
            env=environment, cwd=self.folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return {line[:_PART_WIDTH].strip(): line[_PART_WIDTH + 1 :] for line in done.stdout.splitlines()}

    def _spa(self, spa: str, port: int) -> tuple[list[str], dict[str, str]]:
        own = self.folder / spa
        own.mkdir(exist_ok=True)
        script = str(_DEPLOY / "images" / "spa" / "serve.sh")
        return ["sh", script], {"PORT": str(port), "WWW": str(REPOSITORY / spa / "dist"), "RUN": str(own)}

    def _caddy(self) -> tuple[list[str], dict[str, str]]:
        command = [str(caddy_l4.find()), "run", "--config", str(_DEPLOY / "Caddyfile")]
        return command, {
            "ADMIN_ALLOW_CIDRS": self._admin_networks,
            "CADDY_TLS_MODE": "local_certs",
            "XDG_DATA_HOME": str(self.folder / "caddy"),
            "XDG_CONFIG_HOME": str(self.folder / "caddy"),
        }

    def __enter__(self) -> ConfaServer:
        web.build("client", "admin-client")
        self._migrate()
        for part in self._commands:
            self._start(part)
        self._wait_until_ready()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in reversed(self.processes.values()):
            end(process)
