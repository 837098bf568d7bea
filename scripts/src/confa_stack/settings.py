"""What the person has set, and what follows from it, for one stack on this machine."""

from __future__ import annotations

import fcntl
import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from confa import state_folder
from confa_stack import ports
from confa_stack.console import is_coloured
from confa_stack.errors import StackError
from confa_stack.paths import REPOSITORY

_OTHERS_SECRETS = {"JWT_SECRET", "JWT_SECRET_PREVIOUS", "SERVICE_ADMIN_KEY", "DATABASE_URL"}
_SECRETS = _OTHERS_SECRETS | {"LIVEKIT_API_SECRET"}


@dataclass(frozen=True, kw_only=True)
class StackSettings:
    """Addresses and ports of one stack; `environment` is what its parts are started with."""

    state: Path
    domain: str
    http_port: int
    api_port: int
    sfu_port: int
    sfu_udp_port: int
    agents_port: int
    """Of the agents worker's health."""
    livekit_url: str
    has_own_sfu: bool
    environment: Mapping[str, str]

    @property
    def public_environment(self) -> dict[str, str]:
        """The environment of the parts that need none of the secrets."""
        return {name: value for name, value in self.environment.items() if name not in _SECRETS}

    @property
    def agents_environment(self) -> dict[str, str]:
        """The environment of the agents worker: with the SFU's secret, without those of people."""
        return {name: value for name, value in self.environment.items() if name not in _OTHERS_SECRETS}

    def origin(self, site: str = "") -> str:
        """`http://confa.localhost:8080`, or with `site` "api" `http://api.confa.localhost:8080`."""
        return f"http://{self.host(site)}:{self.http_port}"

    def host(self, site: str = "") -> str:
        return f"{site}.{self.domain}" if site else self.domain


def prepare() -> StackSettings:
    """Makes the state folder with its secrets, reads what is set, and chooses the ports.

    Raises:
        StackError: a setting cannot be used, or the state folder cannot.
    """
    state = (REPOSITORY / (os.environ.get("CONFA_STATE_DIR") or "var")).resolve()
    try:
        state_folder.prepare(state)
        values = {**state_folder.read_env(state), **os.environ}
    except state_folder.StateFolderError as error:
        raise StackError(str(error)) from error
    return _derive(state, values)


def _derive(state: Path, values: Mapping[str, str]) -> StackSettings:
    domain = values.get("DOMAIN", "confa.localhost").lower()
    if not domain.endswith(".localhost"):
        raise StackError(
            f"DOMAIN is “{domain}”, but this command runs Confa on one machine without TLS. "
            "Let DOMAIN end in .localhost; for a server, see deploy/."
        )
    chosen = ports.Ports()
    http_port = chosen.choose("CONFA_HTTP_PORT", values.get("CONFA_HTTP_PORT") or "8080", preferred=None)
    api_port = chosen.choose("CONFA_API_PORT", values.get("CONFA_API_PORT"), preferred=8000)
    sfu_port = chosen.choose("LIVEKIT_PORT", values.get("LIVEKIT_PORT"), preferred=7880)
    sfu_udp_port = chosen.choose("LIVEKIT_UDP_PORT", values.get("LIVEKIT_UDP_PORT"), preferred=7882, udp=True)
    agents_port = chosen.choose("CONFA_AGENTS_PORT", values.get("CONFA_AGENTS_PORT"), preferred=8081)
    livekit_url = values.get("LIVEKIT_URL") or f"ws://127.0.0.1:{sfu_port}"
    return StackSettings(
        state=state,
        domain=domain,
        http_port=http_port,
        api_port=api_port,
        sfu_port=sfu_port,
        sfu_udp_port=sfu_udp_port,
        agents_port=agents_port,
        livekit_url=livekit_url,
        has_own_sfu=not values.get("LIVEKIT_URL"),
        environment={
            **values,
            "DOMAIN": domain,
            "CONFA_HTTP_PORT": str(http_port),
            "CONFA_STATE_DIR": str(state),
            "LIVEKIT_URL": livekit_url,
            "PYTHONUNBUFFERED": "1",
            "CONFA_LOG": values.get("CONFA_LOG", "console"),
            **({"FORCE_COLOR": "1"} if is_coloured() else {}),
        },
    )


def upstream(url: str) -> str:
    """The address for Caddy's reverse_proxy of a LiveKit URL: `127.0.0.1:7880`, `https://live.example.com`.

    Raises:
        StackError: it is not a ws, wss, http or https URL.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"ws", "wss", "http", "https"} or not parts.hostname:
        raise StackError(f"LIVEKIT_URL is “{url}”. Set it to an address like ws://127.0.0.1:7880.")
    if parts.scheme in {"wss", "https"}:
        return f"https://{parts.netloc}"
    return f"{parts.hostname}:{parts.port or 80}"


def networks(text: str) -> str:
    """The allow-list of the admin side, as Caddy takes it: networks between spaces; empty lets nobody in.

    Raises:
        StackError: one of them is no network.
    """
    for word in text.split():
        try:
            ipaddress.ip_network(word, strict=False)
        except ValueError as error:
            raise StackError(
                f"ADMIN_ALLOW_CIDRS holds “{word}”, which is no network. "
                "Separate networks by spaces, like 192.168.0.0/16 fd00::/8."
            ) from error
    return " ".join(text.split())


def loopback_addresses() -> str:
    """What Caddy binds: both loopback addresses where this machine has IPv6."""
    return " ".join(f"[{address}]" if ":" in address else address for _, address in ports.loopback())


def lock(state: Path) -> IO[str]:
    """Keeps a second stack out of the state folder for as long as the answer is open.

    Raises:
        StackError: one runs already.
    """
    file = (state / "stack.lock").open("a+", encoding="utf-8")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        file.close()
        raise StackError(
            f"Confa already runs from {state}. Stop it, or start a second one with another folder and port: "
            "CONFA_STATE_DIR=var2 CONFA_HTTP_PORT=8090 make up"
        ) from error
    return file
