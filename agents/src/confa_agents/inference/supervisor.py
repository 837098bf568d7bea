"""Keeps the inference process there for a worker and its jobs."""

import asyncio
import contextlib
import logging
import os
import shutil
import socket
import sys
import tempfile
import time
from asyncio.subprocess import PIPE, Process
from pathlib import Path

logger = logging.getLogger(__name__)

_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 5.0
_STEADY_SECONDS = 30.0
_STOP_SECONDS = 3.0
_SHORT_SPIN = "1000"
"""Turns for which a thread of the language model spins for the others before it sleeps. Without a bound,
threads on a busy machine spin against each other, and an answer takes ten times as long; without any
spinning, waking them takes longer than what they share."""
_SECRET_ENDINGS = ("_KEY", "_SECRET", "_TOKEN", "_PASSWORD", "_URL")


class InferenceSupervisor:
    """Listens on a Unix socket and starts the process that answers there: at once, or when first asked.

    The socket outlives the process: while a dead one is being replaced, jobs wait in its backlog
    instead of being refused. The process ends with the worker, also when that is killed, because its
    standard input ends then.
    """

    def __init__(self, *, is_eager: bool, model: Path | None = None) -> None:
        self._is_eager, self._model = is_eager, model
        self._folder = Path(tempfile.mkdtemp(prefix="confa-"))
        self.path = self._folder / "inference.sock"
        self._listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._process: Process | None = None
        self._keeping: asyncio.Task[None] | None = None

    @property
    def process_id(self) -> int | None:
        return self._process.pid if self._process is not None else None

    async def start(self) -> None:
        """Listens from now on; the process loads its models meanwhile."""
        self._listening.bind(str(self.path))
        self._listening.listen()
        self._listening.setblocking(False)  # noqa: FBT003 - its signature
        self._keeping = asyncio.create_task(self._keep())

    async def stop(self) -> None:
        if self._keeping is not None:
            self._keeping.cancel()
            await asyncio.wait([self._keeping])
        if self._process is not None:
            await _end(self._process)
        self._listening.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    async def _keep(self) -> None:
        pause = _FIRST_PAUSE
        while True:
            if not self._is_eager:
                await _somebody_waits(self._listening)
            started = time.monotonic()
            self._process = await self._start_process()
            code = await self._process.wait()
            # Ctrl-C reaches it too, and may reach it first: then it ends with 0.
            level = logging.ERROR if code else logging.INFO
            logger.log(level, "the inference process ended with code %s and is started again", code)
            is_steady = time.monotonic() - started > _STEADY_SECONDS
            pause = _FIRST_PAUSE if is_steady else min(pause * 2, _LONGEST_PAUSE)
            await asyncio.sleep(pause)

    async def _start_process(self) -> Process:
        number = self._listening.fileno()
        command = [sys.executable, "-m", "confa_agents.inference", "--fd", str(number)]
        command += ["--warm"] if self._is_eager else []
        command += ["--model", str(self._model)] if self._model is not None else []
        return await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, pass_fds=(number,), env=_environment()
        )


def _environment() -> dict[str, str]:
    """Ours without secrets, of which the engines need none."""
    ours = {name: value for name, value in os.environ.items() if not name.endswith(_SECRET_ENDINGS)}
    return {"GOMP_SPINCOUNT": _SHORT_SPIN, **ours}


async def _somebody_waits(listening: socket.socket) -> None:
    loop, found = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(listening, found.set)
    try:
        await found.wait()
    finally:
        loop.remove_reader(listening)


async def _end(process: Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), _STOP_SECONDS)
    except TimeoutError:
        process.kill()
        await process.wait()
