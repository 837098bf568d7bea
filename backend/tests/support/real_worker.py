"""The test worker as a process of its own, which can be killed."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET

_MODULE = "backend.tests.support.worker_program"
_REPOSITORY = Path(__file__).parents[3]


class RealWorker:
    """Registers with the SFU and reports to the API; `is_deaf` makes its agents obey nobody."""

    def __init__(self, folder: Path, *, sfu_url: str, api_url: str) -> None:
        self._log = folder / "worker.log"
        self._environment = {
            **os.environ,
            "LIVEKIT_URL": sfu_url,
            "LIVEKIT_API_KEY": LIVEKIT_KEY,
            "LIVEKIT_API_SECRET": LIVEKIT_SECRET,
            "CONFA_INTERNAL_API_URL": api_url,
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *, is_deaf: bool = False) -> None:
        environment = self._environment | ({"TEST_WORKER_IS_DEAF": "yes"} if is_deaf else {})
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", _MODULE],
                cwd=_REPOSITORY,
                env=environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def kill(self) -> None:
        """As the kernel would, and what it has started with it."""
        if self._process:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(timeout=10)
            self._process = None


@contextmanager
def real_worker(folder: Path, *, sfu_url: str, api_url: str) -> Iterator[RealWorker]:
    worker = RealWorker(folder, sfu_url=sfu_url, api_url=api_url)
    worker.start()
    try:
        yield worker
    finally:
        worker.kill()
