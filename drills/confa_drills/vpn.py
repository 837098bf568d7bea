"""The administrators' VPN on a host of its own, made with what deploy/openvpn ships."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

from confa_drills.hosts import Host, end
from confa_drills.internet import SERVER, VPN
from confa_stack.paths import REPOSITORY

_SCRIPT = REPOSITORY / "deploy" / "openvpn" / "pki.sh"
_DONE = "Initialization Sequence Completed"
_WAIT_SECONDS = 15.0
_LOOK_SECONDS = 0.02


class VpnRefusedError(Exception):
    """No tunnel; with what OpenVPN said."""


class VpnServer:
    """OpenVPN's server with its certificates."""

    def __init__(self, host: Host, folder: Path) -> None:
        self._host, self._folder = host, folder

    def start(self) -> None:
        """Makes the certificates, starts the server and waits until it serves."""
        self._pki("make", VPN, SERVER)
        with self._log.open("wb") as output:
            process = self._host.start(
                ["openvpn", "--config", "server.conf"], folder=self._folder, log=output
            )
        if not _comes(self._log, _DONE, process):
            raise RuntimeError(self._log.read_text())
        # What the document tells the operator to do.
        rule = ("-t", "nat", "-A", "POSTROUTING", "-s", "10.8.0.0/24", "-o", "vpn", "-j", "MASQUERADE")
        self._host.run("iptables", *rule)

    @property
    def _log(self) -> Path:
        return self._folder / "server.log"

    @property
    def has_refused_a_revoked_one(self) -> bool:
        return "certificate revoked" in self._log.read_text()

    def _pki(self, *arguments: str) -> str:
        environment = {**os.environ, "CONFA_VPN_DIR": str(self._folder)}
        done = subprocess.run(
            [str(_SCRIPT), *arguments], env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    def add(self, name: str) -> Path:
        """A new administrator; the file that they get."""
        self._pki("add", name)
        # Kept here when the certificate is revoked, as it is on their machine.
        kept = self._folder / f"{name}.ovpn"
        shutil.copy(self._folder / "clients" / kept.name, kept)
        return kept

    def revoke(self, name: str) -> None:
        self._pki("revoke", name)

    def list(self) -> str:
        return self._pki("list")


class Tunnel:
    """Use as a context manager: inside it the host is in the VPN.

    Raises:
        VpnRefusedError: the server lets it not in.
    """

    def __init__(self, host: Host, profile: Path) -> None:
        self._host, self._profile = host, profile
        self.seconds = 0.0
        """From the start of OpenVPN to the tunnel."""

    def __enter__(self) -> Tunnel:
        log = self._profile.with_suffix(".log")
        started = time.monotonic()
        with log.open("wb") as output:
            # It gives up at the first refusal, where a person's goes on trying.
            command = ["openvpn", "--config", str(self._profile), "--tls-exit", "--hand-window", "5"]
            self._process = self._host.start(command, log=output)
        if not _comes(log, _DONE, self._process):
            end(self._process)
            raise VpnRefusedError(log.read_text())
        self.seconds = time.monotonic() - started
        return self

    def __exit__(self, *_: object) -> None:
        end(self._process)


def _comes(log: Path, text: str, process: subprocess.Popen[bytes]) -> bool:
    """Whether the program writes it before it ends, and in time."""
    deadline = time.monotonic() + _WAIT_SECONDS
    while text not in log.read_text():
        if process.poll() is not None or time.monotonic() > deadline:
            return False
        time.sleep(_LOOK_SECONDS)
    return True
