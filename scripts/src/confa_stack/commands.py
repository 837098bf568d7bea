"""Commands that prepare something and take their time: they end when we do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import FrameType

from confa_stack import parentage
from confa_stack.paths import REPOSITORY

_CHECK_SECONDS = 0.5


def end_on_signals() -> None:
    """Lets SIGTERM and SIGHUP unwind like Ctrl-C does, so that what was started is ended."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _end)


def _end(number: int, _: FrameType | None) -> None:
    sys.exit(128 + number)


def run(
    command: Sequence[str | Path],
    *,
    folder: Path = REPOSITORY,
    environment: Mapping[str, str] | None = None,
    output: int | None = None,
) -> subprocess.CompletedProcess[str]:
    """Runs a command to its end; its exit code and, with `output=PIPE`, what it printed (errors too).

    Its whole group is killed when we are interrupted, or when the process that started us is gone.
    """
    with subprocess.Popen(
        command,
        cwd=folder,
        env=None if environment is None else dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=None if output is None else subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            printed = _wait(process)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    return subprocess.CompletedProcess(list(command), process.returncode, printed)


def must_succeed(command: Sequence[str | Path], *, environment: Mapping[str, str] | None = None) -> None:
    """Ends the program with what the command printed when the command fails."""
    done = run(command, environment=environment, output=subprocess.PIPE)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}")


def _wait(process: subprocess.Popen[str]) -> str:
    while True:
        try:
            printed, _ = process.communicate(timeout=_CHECK_SECONDS)
        except subprocess.TimeoutExpired:
            if parentage.is_gone():
                sys.exit(1)
        else:
            return printed or ""
