"""The parts of a stack on one machine, as commands with their probes."""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path

from confa_stack import node, probes
from confa_stack.paths import REPOSITORY, installed
from confa_stack.process import Part
from confa_stack.settings import StackSettings, loopback_addresses, networks, upstream

CLIENT_DEV_PORT, ADMIN_DEV_PORT = 5173, 5174


def sfu(settings: StackSettings, binary: Path) -> Part:
    """livekit-server on loopback: one port for signalling, one for media over UDP."""
    config = {
        "port": settings.sfu_port,
        "bind_addresses": ["127.0.0.1"],
        "rtc": {
            # Loopback and nothing else. ICE over TCP listens on every interface, so it is off here.
            "tcp_port": 0,
            "udp_port": settings.sfu_udp_port,
            "node_ip": "127.0.0.1",
            "use_external_ip": False,
            "enable_loopback_candidate": True,
            "interfaces": {"includes": ["lo", "lo0"]},
            "ips": {"includes": ["127.0.0.1/32"]},
        },
        "webhook": {
            "api_key": settings.environment["LIVEKIT_API_KEY"],
            "urls": [f"http://127.0.0.1:{settings.api_port}/livekit/webhook"],
        },
        "logging": {"level": "warn", "json": False, "pion_level": "error"},
    }
    path = settings.state / "livekit.yaml"
    path.write_text(json.dumps(config, indent=2))  # JSON is YAML
    keys = f"{settings.environment['LIVEKIT_API_KEY']}: {settings.environment['LIVEKIT_API_SECRET']}"
    return Part(
        name="sfu",
        command=(str(binary), "--config", str(path)),
        environment={**settings.public_environment, "LIVEKIT_KEYS": keys},
        folder=settings.state,
        is_ready=probes.answers(settings.sfu_port, "/"),
        insist_after=0.5,
    )


def api(settings: StackSettings, *, has_reload: bool = False) -> Part:
    """The Backend API; it migrates the database before it listens."""
    command = (installed("confa"), "serve", "--host", "127.0.0.1", "--port", str(settings.api_port))
    return Part(
        name="api",
        command=(*command, "--reload") if has_reload else command,
        environment=settings.environment,
        folder=REPOSITORY / "backend",
        is_ready=probes.answers(settings.api_port, "/health/live"),
        after=("sfu",) if settings.has_own_sfu else (),
    )


def agents(settings: StackSettings, *, is_verbose: bool = False) -> Part:
    """The agents worker, with the inference process that it keeps; ready when the SFU has registered it.

    A server of somebody else's may be away for now: nobody waits for that, and the worker goes on trying.
    """
    probe = "/health/ready" if settings.has_own_sfu else "/health/live"
    own = {
        "CONFA_AGENTS_PORT": str(settings.agents_port),
        "CONFA_INTERNAL_API_URL": f"http://127.0.0.1:{settings.api_port}",
    }
    return Part(
        name="agents",
        command=(installed("confa-agents"), "dev" if is_verbose else "start"),
        environment={**settings.agents_environment, **own},
        folder=REPOSITORY / "agents",
        is_ready=probes.answers(settings.agents_port, probe),
        after=("sfu",) if settings.has_own_sfu else (),
    )


def caddy(settings: StackSettings) -> Part:
    """Caddy with the four sites on one plain-HTTP port of loopback."""
    environment = {
        **settings.public_environment,
        "CONFA_VERSION": version("confa"),
        "CONFA_SCHEME": "http",
        "CONFA_WS_SCHEME": "ws",
        "CONFA_PORT_SUFFIX": f":{settings.http_port}",
        "CONFA_BIND": loopback_addresses(),
        "ADMIN_ALLOW_CIDRS": networks(settings.environment.get("ADMIN_ALLOW_CIDRS", "127.0.0.0/8 ::1/128")),
        "API_UPSTREAM": f"127.0.0.1:{settings.api_port}",
        "LIVEKIT_UPSTREAM": upstream(settings.livekit_url),
        "CLIENT_ROOT": str(REPOSITORY / "client" / "dist"),
        "ADMIN_ROOT": str(REPOSITORY / "admin-client" / "dist"),
        "XDG_DATA_HOME": str(settings.state / "caddy"),
        "XDG_CONFIG_HOME": str(settings.state / "caddy"),
    }
    config = REPOSITORY / "deploy" / "caddy" / "local.caddy"
    return Part(
        name="caddy",
        command=(installed("caddy"), "run", "--config", str(config), "--adapter", "caddyfile"),
        environment=environment,
        folder=REPOSITORY / "deploy",
        is_ready=probes.answers(settings.http_port, "/config.json", host=settings.host()),
        after=("api",),
    )


def dev_server(settings: StackSettings, name: str, spa: str, port: int) -> Part:
    """Vite's dev server of one SPA, with hot reload."""
    vite = REPOSITORY / "node_modules" / "vite" / "bin" / "vite.js"
    addresses = {
        "VITE_API_URL": settings.origin("api"),
        "VITE_LIVEKIT_WS_URL": settings.origin("live").replace("http", "ws", 1),
    }
    return Part(
        name=name,
        command=(str(node.bin_folder() / "node"), str(vite), "--port", str(port), "--strictPort"),
        environment={**settings.public_environment, **addresses},
        folder=REPOSITORY / spa,
        is_ready=probes.answers(port, "/"),
        after=("api",),
    )
