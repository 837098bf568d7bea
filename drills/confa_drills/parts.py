"""The parts of a server as the containers of deploy/ run them: their commands, and what they are told."""

from __future__ import annotations

import secrets
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from confa_drills.internet import DOMAIN, SERVER
from confa_stack import caddy_l4, livekit_server, test_tools
from confa_stack.paths import REPOSITORY, installed

_DEPLOY = REPOSITORY / "deploy"
_DOOR_INSIDE = "127.0.0.1:7870"
"""Caddy's, to whichever SFU node answers."""
_SECOND_NODE = {"port": 17880, "udp": 17882, "tcp": 17881, "turn": 15349, "stun": 13478, "prometheus": 16789}

BASIC = ("livekit", "api", "client", "admin", "caddy")
"""What people need to meet; the database is SQLite."""
WHOLE = ("database", "redis", "livekit", "api", "client", "admin", "caddy", "agents")
"""What deploy/docker-compose.yml runs."""
TWO_NODES = (*WHOLE[:3], "livekit-2", *WHOLE[3:])


@dataclass(frozen=True)
class Command:
    words: list[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    stdin: str = ""


@dataclass
class Secrets:
    """Newest first: while one is replaced, parts know the former, too."""

    sfu: list[tuple[str, str]] = field(default_factory=lambda: [("key1", secrets.token_hex(32))])
    """Key and secret."""
    jwt: list[str] = field(default_factory=lambda: [secrets.token_hex(32)])
    redis: str = field(default_factory=lambda: secrets.token_hex(32))
    service_admin_key: str = field(default_factory=lambda: secrets.token_hex(32))

    def replace(self) -> None:
        """All but the service key, which has served by then. Parts that are started later are told."""
        self.sfu.insert(0, (f"key{len(self.sfu) + 1}", secrets.token_hex(32)))
        self.jwt.insert(0, secrets.token_hex(32))
        self.redis = secrets.token_hex(32)

    @property
    def sfu_settings(self) -> dict[str, str]:
        return {
            f"LIVEKIT_API_{kind}{suffix}": value
            for suffix, pair in zip(("", "_PREVIOUS"), self.sfu, strict=False)
            for kind, value in zip(("KEY", "SECRET"), pair, strict=True)
        }

    @property
    def jwt_settings(self) -> dict[str, str]:
        return {
            f"JWT_SECRET{suffix}": value for suffix, value in zip(("", "_PREVIOUS"), self.jwt, strict=False)
        }


class Parts:
    """How each part of one server is started now.

    Args:
        names: which it has, in the order of the start.
        folder: for their state.
        admin_networks: who may reach the admin side, separated by spaces.
    """

    def __init__(self, names: tuple[str, ...], folder: Path, *, admin_networks: str) -> None:
        self.names, self.secrets = names, Secrets()
        self._folder, self._admin_networks = folder, admin_networks

    def command(self, name: str) -> Command:
        return {
            "database": self._database,
            "redis": self._redis,
            "livekit": lambda: self._livekit(_DEPLOY / "livekit.yaml"),
            "livekit-2": lambda: self._livekit(self._second_node()),
            "api": lambda: Command([installed("confa"), "serve", "--port", "8000"], self.api_settings),
            "client": lambda: self._spa("client", 8081),
            "admin": lambda: self._spa("admin-client", 8082),
            "caddy": self._caddy,
            "agents": self._agents,
        }[name]()

    def _database(self) -> Command:
        data = self._folder / "database"
        words = [str(test_tools.mariadb()), "--no-defaults", f"--datadir={data}", "--user=root"]
        if not data.exists():
            data.mkdir()
            # Made and ended in order, as the image does it: what is being made does not survive a kill.
            subprocess.run([*words, "--bootstrap"], stdin=subprocess.DEVNULL, capture_output=True, check=True)
        begin = self._folder / "database.sql"
        begin.write_text("CREATE DATABASE IF NOT EXISTS confa;\n")
        own = (f"--socket={data}/socket", "--bind-address=127.0.0.1", "--skip-grant-tables")
        return Command([*words, *own, f"--init-file={begin}"])

    def _redis(self) -> Command:
        password = f"requirepass {self.secrets.redis}"
        lines = (password, f"dir {self._folder}", "appendonly yes", "bind 127.0.0.1", "")
        return Command([str(test_tools.redis()), "-"], stdin="\n".join(lines))

    def _livekit(self, config: Path) -> Command:
        has_other_nodes = "livekit-2" in self.names
        redis = {"LIVEKIT_REDIS_ADDRESS": "127.0.0.1:6379", "LIVEKIT_REDIS_PASSWORD": self.secrets.redis}
        environment = {
            "NODE_IP": SERVER,
            "LIVEKIT_KEYS": "\n".join(f"{key}: {secret}" for key, secret in self.secrets.sfu[:2]),
            "LIVEKIT_WEBHOOK_API_KEY": self.secrets.sfu[0][0],
            "LIVEKIT_TURN_DOMAIN": f"turn.{DOMAIN}",
            **(redis if has_other_nodes else {}),
        }
        words = [str(livekit_server.find()), "--config", str(config), "--bind", "127.0.0.1"]
        return Command(words, environment)

    def _second_node(self) -> Path:
        """The same configuration, with ports of its own."""
        config = yaml.safe_load((_DEPLOY / "livekit.yaml").read_text())
        ports = _SECOND_NODE
        config["port"], config["prometheus"]["port"] = ports["port"], ports["prometheus"]
        config["rtc"] |= {"udp_port": ports["udp"], "tcp_port": ports["tcp"]}
        config["turn"] |= {"tls_port": ports["turn"], "udp_port": ports["stun"]}
        config["turn"] |= {"relay_range_start": 31000, "relay_range_end": 31999}
        path = self._folder / "livekit-2.yaml"
        path.write_text(yaml.safe_dump(config))
        return path

    @property
    def _has_two_nodes(self) -> bool:
        return "livekit-2" in self.names

    @property
    def api_settings(self) -> Mapping[str, str]:
        stores = {
            "DATABASE_URL": "mysql://root@127.0.0.1/confa",
            "REDIS_URL": f"redis://:{self.secrets.redis}@127.0.0.1:6379/0",
        }
        return {
            "CONFA_STATE_DIR": str(self._folder),
            "SERVICE_ADMIN_KEY": self.secrets.service_admin_key,
            **self.secrets.sfu_settings,
            **self.secrets.jwt_settings,
            **({"LIVEKIT_URL": f"ws://{_DOOR_INSIDE}"} if self._has_two_nodes else {}),
            **(stores if "database" in self.names else {}),
        }

    def _agents(self) -> Command:
        door = {"LIVEKIT_URL": f"ws://{_DOOR_INSIDE}", "CONFA_INTERNAL_API_URL": f"http://{_DOOR_INSIDE}"}
        return Command(
            [installed("confa-agents"), "start"],
            {
                # The models would need the processor that the browsers need.
                **dict.fromkeys(("STT_PROVIDER", "LLM_PROVIDER", "TTS_PROVIDER"), "scripted"),
                "CONFA_STATE_DIR": str(self._folder),
                "CONFA_AGENTS_PORT": "8083",
                **self.secrets.sfu_settings,
                **(door if self._has_two_nodes else {}),
            },
        )

    def _spa(self, spa: str, port: int) -> Command:
        own = self._folder / spa
        own.mkdir(exist_ok=True)
        script = str(_DEPLOY / "images" / "spa" / "serve.sh")
        www = str(REPOSITORY / spa / "dist")
        return Command(["sh", script], {"PORT": str(port), "WWW": www, "RUN": str(own)})

    def _caddy(self) -> Command:
        sfu_ports, turn_ports = [7880], [5349]
        if self._has_two_nodes:
            sfu_ports.append(_SECOND_NODE["port"])
            turn_ports.append(_SECOND_NODE["turn"])
        return Command(
            [str(caddy_l4.find()), "run", "--config", str(_DEPLOY / "Caddyfile")],
            {
                "LIVEKIT_UPSTREAM": " ".join(f"127.0.0.1:{port}" for port in sfu_ports),
                "TURN_UPSTREAM": " ".join(f"127.0.0.1:{port}" for port in turn_ports),
                "ADMIN_ALLOW_CIDRS": self._admin_networks,
                "CADDY_TLS_MODE": "local_certs",
                "XDG_DATA_HOME": str(self._folder / "caddy"),
                "XDG_CONFIG_HOME": str(self._folder / "caddy"),
            },
        )
