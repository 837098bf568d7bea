"""`make drill-network`: the network, and the document of what was measured there."""

from __future__ import annotations

import os
import subprocess
import sys

from confa_stack import test_tools
from confa_stack.errors import StackError
from confa_stack.paths import REPOSITORY

_FIGURES = REPOSITORY / "drills" / "results" / "figures.json"
_DOCUMENT = REPOSITORY / "docs" / "network-paths.md"


def run_network() -> None:
    """The allow-list, the VPN, and every way that media can take.

    Raises:
        StackError: something was not as it should be, or what it needs cannot be had.
    """
    test_tools.install()
    environment = {**os.environ, "CONFA_DRILL_FIGURES": str(_FIGURES)}
    command = [sys.executable, "-m", "pytest", "-v", "drills"]
    if subprocess.run(command, cwd=REPOSITORY, env=environment, check=False).returncode:
        raise StackError("A drill failed; the lines above say which. docs/network-paths.md stays as it was.")
    cores = os.cpu_count() or 0
    document = [sys.executable, "-m", "confa_drills.document", str(_FIGURES), str(_DOCUMENT)]
    subprocess.run(
        [*document, f"on a machine with {cores} cores"],
        cwd=REPOSITORY / "drills",
        env=environment,
        check=True,
    )
