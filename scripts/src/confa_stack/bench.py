"""`make bench`: how long a start takes, how fast API, client and console are, and how agents converse."""

from __future__ import annotations

import signal
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from confa_stack import test_tools, web
from confa_stack.console import say
from confa_stack.errors import StackError
from confa_stack.launched import LaunchedStack
from confa_stack.paths import REPOSITORY
from confa_stack.ports import any_free

_RUNS = 5


def run() -> None:
    """Everything that is measured, one after the other."""
    measure_starts()
    measure_api()
    measure_client()
    measure_admin()
    measure_sfu()
    measure_voice()


def measure_api() -> None:
    """The API under load; a table, and the figures as JSON in `bench/results/api.json`.

    Raises:
        StackError: a tool cannot be had, or the measurement failed.
    """
    test_tools.install_for_bench()
    _measure("The API", "bench.api", "10", "bench/results/api.json")


def measure_client() -> None:
    """The client beside a bare LiveKit page, about ten minutes; JSON in `bench/results/client.json`.

    Raises:
        StackError: a tool cannot be had, or the measurement failed.
    """
    test_tools.install()
    _measure("The client", "bench.client")


def measure_admin() -> None:
    """The console with many accounts and rooms, about three minutes; JSON in `bench/results/admin.json`.

    Raises:
        StackError: a tool cannot be had, or the measurement failed.
    """
    test_tools.install()
    web.build("admin-client")
    _measure("The console", "bench.admin")


def measure_sfu() -> None:
    """What the SFU spends on people and streams, about two minutes; JSON in `bench/results/sfu.json`.

    Raises:
        StackError: the measurement failed.
    """
    _measure("The SFU", "bench.sfu", "20", "bench/results/sfu.json")


def measure_voice() -> None:
    """The offline voice agents in real rooms, about twenty minutes; JSON in `bench/results/voice.json`.

    Raises:
        StackError: the measurement failed.
    """
    _measure("The voice agents", "bench.voice")


def _measure(what: str, module: str, *arguments: str) -> None:
    (REPOSITORY / "bench" / "results").mkdir(exist_ok=True)
    command = [sys.executable, "-m", module, *arguments]
    if subprocess.run(command, cwd=REPOSITORY, check=False).returncode:
        raise StackError(f"{what} could not be measured; the lines above say why.")


def measure_starts() -> None:
    """Starts `make up` once to prepare, then five times to measure, in a state folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        port = any_free()
        seconds = [_start(Path(folder) / "state", port) for _ in range(_RUNS + 1)]
    say(f"first start in an empty state folder: {seconds[0]:.1f} s")
    later = sorted(seconds[1:])
    say(
        f"`make up` to ready, {_RUNS} later starts: "
        f"min {later[0]:.1f} s, median {statistics.median(later):.1f} s, max {later[-1]:.1f} s (goal: 8 s)"
    )


def _start(state: Path, port: int) -> float:
    stack = LaunchedStack(state=state, http_port=port, command=("make", "up"))
    stack.start(timeout=600)
    stack.stop(signal.SIGTERM)
    return stack.seconds_to_ready
