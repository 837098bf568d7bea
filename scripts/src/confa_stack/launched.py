"""A whole stack as a process of its own, started like `make up` starts it. For tests and benches."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from confa import state_folder
from confa_stack.paths import REPOSITORY

READY = "Confa is ready: "
_STOP_SECONDS = 20.0


class LaunchedStack:
    """Use as a context manager: inside it the stack is ready; after it nothing of it is left.

    Args:
        state: its state folder, empty or from an earlier run.
        http_port: the one port of its four sites.
        environment: settings besides these two.
        command: what starts it; by default the same module that `make up` ends in.
    """

    def __init__(
        self,
        *,
        state: Path,
        http_port: int,
        environment: Mapping[str, str] | None = None,
        command: tuple[str, ...] = (sys.executable, "-m", "confa_stack", "up"),
    ) -> None:
        self.state, self.http_port = state, http_port
        self.lines: list[str] = []
        self.seconds_to_ready = 0.0
        self._command = command
        self.environment = {
            **os.environ,
            **(environment or {}),
            "CONFA_STATE_DIR": str(state),
            "CONFA_HTTP_PORT": str(http_port),
        }
        self._arrived: queue.Queue[str | None] = queue.Queue()

    def start(self, *, timeout: float = 120.0) -> None:
        """Starts it and waits until it is ready.

        Raises:
            RuntimeError: it ended, or was not ready in `timeout` seconds; with what it printed.
        """
        started = time.monotonic()
        self.process = subprocess.Popen(
            self._command,
            cwd=REPOSITORY,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        try:
            self.wait_for(READY, timeout=timeout)
        except RuntimeError:
            self.stop()
            raise
        self.seconds_to_ready = time.monotonic() - started

    def _read(self) -> None:
        if self.process.stdout is not None:
            with self.process.stdout as lines:
                for line in lines:
                    self.lines.append(line.rstrip("\n"))
                    self._arrived.put(line)
        self._arrived.put(None)

    def wait_for(self, text: str, *, timeout: float = 30.0) -> str:
        """The next line that holds `text`, among those not yet waited for.

        Raises:
            RuntimeError: the stack ended or was silent about it for `timeout` seconds.
        """
        deadline = time.monotonic() + timeout
        while True:
            try:
                line = self._arrived.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                line = None
            if line is None:
                raise RuntimeError(f"“{text}” did not come. The stack said:\n" + "\n".join(self.lines))
            if text in line:
                return line

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Sends the signal, waits for the end, and gives the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        code = self.process.wait(_STOP_SECONDS)
        self._reader.join(_STOP_SECONDS)
        return code

    def secret(self, name: str) -> str:
        """A value of its secrets.env, like SERVICE_ADMIN_KEY."""
        return state_folder.read_env(self.state)[name]

    def url(self, site: str = "", path: str = "/") -> str:
        """An address for browsers: `url("admin", "/users")`."""
        prefix = f"{site}." if site else ""
        return f"http://{prefix}confa.localhost:{self.http_port}{path}"

    def __enter__(self) -> LaunchedStack:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
