"""Confa on a host of the test network: the real Caddyfile, SFU, API and SPAs, as processes."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import TracebackType

from confa_drills.asking import ask
from confa_drills.hosts import Host, end
from confa_drills.internet import DOMAIN
from confa_drills.parts import BASIC, Parts
from confa_stack import web
from confa_stack.paths import installed

_PART_WIDTH = 10
_READY_SECONDS = 60.0
_LOOK_SECONDS = 0.05
_WORKER_HEALTH = "http://127.0.0.1:8083/health/ready"


class ConfaServer:
    """Use as a context manager: inside it all parts answer.

    Args:
        host: where it runs; one server at a time.
        folder: for its state and logs, empty.
        admin_networks: who may reach the admin side, separated by spaces.
        parts: what runs, in the order of the start.
        settings: of single parts, besides what all servers have.
    """

    def __init__(
        self,
        host: Host,
        folder: Path,
        *,
        admin_networks: str,
        parts: tuple[str, ...] = BASIC,
        settings: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        self.host, self.folder = host, folder
        self.parts = Parts(parts, folder, admin_networks=admin_networks)
        self._settings = settings or {}
        self._processes: dict[str, subprocess.Popen[bytes]] = {}

    @property
    def service_key(self) -> str:
        return self.parts.secrets.service_admin_key

    @property
    def authority(self) -> Path:
        """The certificate of Caddy's own authority, which browsers and curl here believe."""
        return self.folder / "caddy" / "caddy" / "pki" / "authorities" / "local" / "root.crt"

    def url(self, site: str = "", path: str = "/") -> str:
        return f"https://{f'{site}.' if site else ''}{DOMAIN}{path}"

    def log(self, part: str) -> str:
        """What the part has said so far."""
        return (self.folder / f"{part}.log").read_text(errors="replace")

    def start(self, part: str) -> None:
        """Starts one of its parts, again when it has ended."""
        command = self.parts.command(part)
        environment = {**self._base, **command.environment, **self._settings.get(part, {})}
        with (self.folder / f"{part}.log").open("ab") as log:
            self._processes[part] = self.host.start(
                command.words, environment=environment, folder=self.folder, log=log, stdin=command.stdin
            )

    def kill(self, part: str) -> None:
        """As when the first process of a container is killed: all others in it are, too."""
        process = self._processes[part]
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def end(self, part: str) -> None:
        """As `docker stop` does."""
        end(self._processes[part])

    def wait_until_ready(self) -> None:
        """Waits until every site answers, and the worker where there is one.

        Raises:
            TimeoutError: one does not; the logs are in the folder.
        """
        sites = (("api", "/health/ready"), ("", "/config.json"), ("live", "/rtc/validate"))
        for site, path in sites:
            self._wait_for(f"{site or 'client'}{path}", partial(self.answers, site, path))
        if "agents" in self.parts.names:
            self._wait_for("the agents worker", self._has_worker)

    def answers(self, site: str, path: str) -> bool:
        if not self.authority.exists():
            return False
        status = ask(self.host, site, path, trust=self.authority, timeout=3).status
        # The SFU has no token to validate, and says so.
        return status in {200, 401}

    def _has_worker(self) -> bool:
        command = [*self.host.prefix, "curl", "-fsS", "-m", "3", _WORKER_HEALTH]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0

    def _wait_for(self, what: str, answers: Callable[[], bool]) -> None:
        deadline = time.monotonic() + _READY_SECONDS
        while not answers():
            if time.monotonic() > deadline:
                raise TimeoutError(f"{what} does not answer; see {self.folder}")
            time.sleep(_LOOK_SECONDS)

    @property
    def _base(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "DOMAIN": DOMAIN,
            "PYTHONUNBUFFERED": "1",
        }

    def doctor(self, host: Host, *arguments: str) -> dict[str, str]:
        """What `confa doctor` finds from this host, by part: with the API's settings, or from outside."""
        inside = {} if arguments else {**self.parts.api_settings, **self._settings.get("api", {})}
        environment = {**self._base, **inside, "SSL_CERT_FILE": str(self.authority)}
        done = subprocess.run(
            [*host.prefix, installed("confa"), "doctor", *arguments],
            env=environment, cwd=self.folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return {line[:_PART_WIDTH].strip(): line[_PART_WIDTH + 1 :] for line in done.stdout.splitlines()}

    def __enter__(self) -> ConfaServer:
        web.build("client", "admin-client")
        for part in self.parts.names:
            if part == "api":
                self._migrate()
            self.start(part)
        self.wait_until_ready()
        return self

    def _migrate(self) -> None:
        """As compose's service of that name: until it succeeds, for the database may still be starting."""
        environment = {**self._base, **self.parts.api_settings}
        command = [*self.host.prefix, installed("confa"), "migrate"]
        run = partial(
            subprocess.run, command, env=environment, cwd=self.folder, capture_output=True, check=False
        )
        self._wait_for("the database", lambda: run().returncode == 0)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in reversed(self._processes.values()):
            end(process)
