"""Hosts of a test network: each is a network namespace with addresses and a hosts file of its own."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

_STOP_SECONDS = 5.0
_RUN_SECONDS = 60.0


class Host:
    """A namespace. Programs that run in it see its interfaces, its names, and the files of this machine."""

    def __init__(self, namespace: str) -> None:
        self.namespace = namespace
        self._started: list[subprocess.Popen[bytes]] = []

    @property
    def prefix(self) -> list[str]:
        """What stands before a command so that it runs here."""
        return ["ip", "netns", "exec", self.namespace]

    def create(self, names: Mapping[str, str]) -> None:
        """Makes the namespace; it knows these names (by address) and has nobody to ask for others."""
        _must_run("ip", "netns", "add", self.namespace)
        folder = self._folder
        folder.mkdir(parents=True)
        lines = [f"{address} {all_names}" for address, all_names in names.items()]
        (folder / "hosts").write_text("\n".join(["127.0.0.1 localhost", *lines, ""]))
        # A refusal at once. Without it, browsers wait for seconds before they look at the next candidate.
        (folder / "resolv.conf").write_text("nameserver 127.0.0.1\n")
        self.run("ip", "link", "set", "lo", "up")

    @property
    def _folder(self) -> Path:
        return Path("/etc/netns") / self.namespace

    def connect(self, other: Host, *, link: str, own: str, others: str) -> None:
        """A cable to another host: both interfaces are called `link`; addresses with prefix length."""
        _must_run(
            "ip", "link", "add", link, "netns", self.namespace,
            "type", "veth", "peer", "name", link, "netns", other.namespace,
        )  # fmt: skip
        for host, address in ((self, own), (other, others)):
            host.run("ip", "address", "add", address, "dev", link)
            host.run("ip", "link", "set", link, "up")

    def route(self, target: str, via: str) -> None:
        self.run("ip", "route", "add", target, "via", via)

    def forward(self) -> None:
        """Makes a router of it."""
        self.run("sysctl", "-qw", "net.ipv4.ip_forward=1")

    def run(self, *command: str | Path, timeout: float = _RUN_SECONDS) -> str:
        """Runs a command to its end and gives what it printed.

        Raises:
            RuntimeError: it failed; with what it said.
        """
        return _must_run(*self.prefix, *command, timeout=timeout)

    def start(
        self,
        command: Sequence[str | Path],
        *,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
        log: IO[bytes] | None = None,
        stdin: str = "",
    ) -> subprocess.Popen[bytes]:
        """Starts a program that `destroy` ends at the latest; `stdin` is all that it can read there."""
        process = subprocess.Popen(
            [*self.prefix, *command],
            env=None if environment is None else dict(environment),
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=log or subprocess.DEVNULL,
            stderr=subprocess.STDOUT if log else subprocess.DEVNULL,
            start_new_session=True,
        )
        self._started.append(process)
        if process.stdin is not None:
            with process.stdin as entrance:
                entrance.write(stdin.encode())
        return process

    def destroy(self) -> None:
        """Ends what runs here and removes the namespace."""
        for process in reversed(self._started):
            end(process)
        subprocess.run(["ip", "netns", "delete", self.namespace], check=False, capture_output=True)
        shutil.rmtree(self._folder, ignore_errors=True)


def end(process: subprocess.Popen[bytes], number: signal.Signals = signal.SIGTERM) -> None:
    """Ends a started program and what it started; insists after five seconds."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, number)
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(_STOP_SECONDS)


def _must_run(*command: str | Path, timeout: float = _RUN_SECONDS) -> str:
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=timeout, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}: {done.stdout.strip()}")
    return done.stdout
