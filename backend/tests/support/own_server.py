"""A server of the tests' own: started for them, and taken away under those who use it."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

_START_SECONDS = 30
_END_SECONDS = 20


class OwnServer:
    """Each kind says how it is started and whether it answers; what it keeps outlives its process."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    @contextmanager
    def started(self) -> Iterator[Self]:
        """Starts the server, and ends it with the block."""
        try:
            self.start()
            yield self
        finally:
            # Asked politely an SFU would wait for the people who are still in its rooms.
            self.kill()

    def start(self) -> None:
        """Returns when it answers. A missing program is a failure, and no reason to skip."""
        with self._log_file().open("ab") as log:
            self._process = subprocess.Popen(self._command(), env=self._environment(), stdout=log, stderr=log)
        deadline = time.monotonic() + _START_SECONDS
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{self._process.args!r} does not start.")
            time.sleep(0.05)

    def stop(self) -> None:
        """As an operator would."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """As a crash would."""
        self._end(signal.SIGKILL)

    def hang(self) -> None:
        """Connections are accepted, and nothing is answered any more."""
        self._send(signal.SIGSTOP)

    def go_on(self) -> None:
        self._send(signal.SIGCONT)

    def _end(self, by: signal.Signals) -> None:
        if self._process:
            self._process.send_signal(by)
            # One that hangs would never hear it.
            self._process.send_signal(signal.SIGCONT)
            self._process.wait(timeout=_END_SECONDS)
            self._process = None

    def _send(self, number: signal.Signals) -> None:
        assert self._process
        self._process.send_signal(number)

    def _command(self) -> Sequence[str | Path]:
        raise NotImplementedError

    def _answers(self) -> bool:
        raise NotImplementedError

    def _environment(self) -> Mapping[str, str]:
        return os.environ

    def _log_file(self) -> Path:
        return Path(os.devnull)
