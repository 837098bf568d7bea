"""Confa on a host of the test network: the real Caddyfile, SFU, API and SPAs, as processes."""

from __future__ import annotations

import os
import secrets
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType

import yaml

from confa_drills.asking import ask
from confa_drills.hosts import Host, end
from confa_drills.internet import DOMAIN, SERVER
from confa_stack import caddy_l4, livekit_server, web
from confa_stack.paths import REPOSITORY, installed

_DEPLOY = REPOSITORY / "deploy"
BASIC = ("livekit", "api", "client", "admin", "caddy")
WHOLE = ("redis", "livekit", "api", "client", "admin", "caddy", "agents")
NODES = ("redis", "livekit", "livekit-2", "api", "client", "admin", "caddy", "agents")
_SECOND_NODE = {"port": 17880, "udp": 17882, "tcp": 17881, "turn": 15349, "prometheus": 16789}
_PART_WIDTH = 10
_READY_SECONDS = 60.0
_LOOK_SECONDS = 0.1


class ConfaServer:
    """Use as a context manager: inside it all parts answer.

    Args:
        host: where it runs.
        folder: for its state and logs, empty.
        admin_networks: who may reach the admin side, separated by spaces.
        parts: what runs, in the order of the start.
    """

    def __init__(
        self, host: Host, folder: Path, *, admin_networks: str, parts: tuple[str, ...] = BASIC
    ) -> None:
        self.host, self.folder, self._parts = host, folder, parts
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self.service_key = secrets.token_hex(32)
        self._admin_networks = admin_networks
        self._jwt_secret = secrets.token_hex(32)
        self._sfu_keys = [("key1", secrets.token_hex(32))]

    @property
    def authority(self) -> Path:
        """The certificate of Caddy's own authority, which browsers and curl here believe."""
        return self.folder / "caddy" / "caddy" / "pki" / "authorities" / "local" / "root.crt"

    def url(self, site: str = "", path: str = "/") -> str:
        return f"https://{f'{site}.' if site else ''}{DOMAIN}{path}"

    def secret(self, name: str) -> str:
        """As `LaunchedStack.secret`, for the steps of the browser tests."""
        return {"SERVICE_ADMIN_KEY": self.service_key}[name]

    def start(self, part: str, **changes: str) -> None:
        """Starts one of its parts, again when it has ended; `changes` are of its environment."""
        command, environment = self._commands[part]()
        log = (self.folder / f"{part}.log").open("ab")
        with log:
            self.processes[part] = self.host.start(
                command, environment={**self._base, **environment, **changes}, folder=self.folder, log=log
            )

    def replace_the_sfu_key(self) -> None:
        """Parts that are started from now on have a new one, and still know the former."""
        self._sfu_keys = [(f"key{len(self._sfu_keys) + 1}", secrets.token_hex(32)), self._sfu_keys[0]]

    @property
    def _sfu_key_settings(self) -> dict[str, str]:
        names = ("", "_PREVIOUS")
        return {
            f"LIVEKIT_API_{kind}{name}": value
            for name, key in zip(names, self._sfu_keys, strict=False)
            for kind, value in zip(("KEY", "SECRET"), key, strict=True)
        }

    def kill(self, part: str) -> None:
        """As `kill -9` does."""
        process = self.processes[part]
        process.kill()
        process.wait()

    def wait_until_ready(self) -> None:
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
            "redis": self._redis,
            "livekit": lambda: self._livekit(_DEPLOY / "livekit.yaml"),
            "livekit-2": lambda: self._livekit(self._second_node()),
            "agents": self._agents,
            "api": self._api,
            "client": lambda: self._spa("client", 8081),
            "admin": lambda: self._spa("admin-client", 8082),
            "caddy": self._caddy,
        }

    def _redis(self) -> tuple[list[str], dict[str, str]]:
        return ["redis-server", "--bind", "127.0.0.1", "--appendonly", "yes", "--dir", str(self.folder)], {}

    def _agents(self) -> tuple[list[str], dict[str, str]]:
        # With several nodes at the balancer, not at a node: a node may die.
        has_nodes = "livekit-2" in self._parts
        return [installed("confa-agents"), "start"], {
            **dict.fromkeys(("STT_PROVIDER", "LLM_PROVIDER", "TTS_PROVIDER"), "scripted"),
            "LIVEKIT_URL": f"wss://live.{DOMAIN}" if has_nodes else "ws://127.0.0.1:7880",
            **self._sfu_key_settings,
            "SSL_CERT_FILE": str(self.authority),
            "CONFA_STATE_DIR": str(self.folder),
        }

    def _second_node(self) -> Path:
        """The same configuration, with ports of its own."""
        config = yaml.safe_load((_DEPLOY / "livekit.yaml").read_text())
        ports = _SECOND_NODE
        config["port"], config["prometheus"]["port"] = ports["port"], ports["prometheus"]
        config["rtc"] |= {"udp_port": ports["udp"], "tcp_port": ports["tcp"]}
        config["turn"] |= {"tls_port": ports["turn"], "relay_range_start": 31000, "relay_range_end": 31999}
        path = self.folder / "livekit-2.yaml"
        path.write_text(yaml.safe_dump(config))
        return path

    def _livekit(self, config: Path) -> tuple[list[str], dict[str, str]]:
        command = [str(livekit_server.find()), "--config", str(config), "--bind", "127.0.0.1"]
        redis = {"LIVEKIT_REDIS_ADDRESS": "127.0.0.1:6379"} if "redis" in self._parts else {}
        return command, {
            **redis,
            "NODE_IP": SERVER,
            "LIVEKIT_KEYS": "\n".join(f"{key}: {secret}" for key, secret in self._sfu_keys),
            "LIVEKIT_WEBHOOK_API_KEY": self._sfu_keys[0][0],
            "LIVEKIT_TURN_DOMAIN": f"turn.{DOMAIN}",
        }

    @property
    def _api_settings(self) -> dict[str, str]:
        redis = {"REDIS_URL": "redis://127.0.0.1:6379/0"} if "redis" in self._parts else {}
        return {
            **redis,
            "CONFA_STATE_DIR": str(self.folder),
            **self._sfu_key_settings,
            "JWT_SECRET": self._jwt_secret,
            "SERVICE_ADMIN_KEY": self.service_key,
        }

    def _api(self) -> tuple[list[str], dict[str, str]]:
        return [installed("confa"), "serve", "--port", "8000"], self._api_settings

    def _migrate(self) -> None:
        environment = {**self._base, **self._api_settings}
        subprocess.run([installed("confa"), "migrate"], env=environment, cwd=self.folder, check=True)

    def doctor(self, host: Host, *arguments: str, **changes: str) -> dict[str, str]:
        """What `confa doctor` finds from this host, by part: with the server's settings, or from outside."""
        inside = {} if arguments else self._api_settings
        environment = {**self._base, **inside, "SSL_CERT_FILE": str(self.authority), **changes}
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
        nodes = ["127.0.0.1:7880"]
        if "livekit-2" in self._parts:
            nodes.append(f"127.0.0.1:{_SECOND_NODE['port']}")
        return command, {
            "LIVEKIT_UPSTREAM": " ".join(nodes),
            "ADMIN_ALLOW_CIDRS": self._admin_networks,
            "CADDY_TLS_MODE": "local_certs",
            "XDG_DATA_HOME": str(self.folder / "caddy"),
            "XDG_CONFIG_HOME": str(self.folder / "caddy"),
        }

    def __enter__(self) -> ConfaServer:
        web.build("client", "admin-client")
        self._migrate()
        for part in self._parts:
            self.start(part)
        self.wait_until_ready()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in reversed(self.processes.values()):
            end(process)
