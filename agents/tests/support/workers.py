"""A worker as a process of its own, as it is started for real."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET

from confa_stack.ports import any_free

_START_SECONDS, _STOP_SECONDS = 60, 15
_PROGRAM = (sys.executable, "-c", "from confa_agents.cli import main; main()", "start")


@dataclass
class LaunchedWorker:
    """What runs, and what it has said."""

    process: subprocess.Popen[str]
    port: int
    lines: list[str] = field(default_factory=list)

    def is_ready(self) -> bool:
        """Whether it says that agents can be invited, which needs a backend besides the SFU."""
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health/ready", timeout=1).close()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False
        return True

    def has_said(self, text: str) -> bool:
        return any(text in line for line in self.lines)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(_STOP_SECONDS)


@contextmanager
def launched_worker(
    sfu: LiveKitServer, folder: Path, *, is_awaited: bool = True, **environment: str
) -> Iterator[LaunchedWorker]:
    """A worker that is registered; nothing of it is left at the end."""
    port = any_free()
    settings: Mapping[str, str] = {
        "LIVEKIT_URL": sfu.url,
        "LIVEKIT_API_KEY": LIVEKIT_KEY,
        "LIVEKIT_API_SECRET": LIVEKIT_SECRET,
        "CONFA_STATE_DIR": str(folder),
        "CONFA_AGENTS_PORT": str(port),
        "STT_PROVIDER": "scripted",
        "LLM_PROVIDER": "scripted",
        "TTS_PROVIDER": "scripted",
        **environment,
    }
    process = subprocess.Popen(
        _PROGRAM,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    worker = LaunchedWorker(process, port)
    reader = threading.Thread(target=_read, args=(worker,), daemon=True)
    reader.start()
    try:
        if is_awaited:
            _wait(worker)
        yield worker
    finally:
        if process.poll() is None:
            process.terminate()
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        reader.join(_STOP_SECONDS)


def _read(worker: LaunchedWorker) -> None:
    assert worker.process.stdout
    with worker.process.stdout as lines:
        for line in lines:
            worker.lines.append(line.rstrip("\n"))


def _wait(worker: LaunchedWorker) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while not worker.has_said("registered with the SFU"):
        assert worker.process.poll() is None, "\n".join(worker.lines)
        assert time.monotonic() < deadline, "\n".join(worker.lines)
        time.sleep(0.05)
