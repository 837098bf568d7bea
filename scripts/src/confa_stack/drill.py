"""`make drill-network` and `make drill`: networks and faults, and the document of what they measured."""

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
    _run("drills/network")


def run_faults() -> None:
    """Parts that are killed, nodes, outages, clocks and new secrets, in a meeting.

    Raises:
        StackError: as above.
    """
    test_tools.install()
    test_tools.install_for_drills()
    _run("drills/faults")


def _run(folder: str) -> None:
    environment = {**os.environ, "CONFA_DRILL_FIGURES": str(_FIGURES)}
    command = [sys.executable, "-m", "pytest", "-v", folder]
    if subprocess.run(command, cwd=REPOSITORY, env=environment, check=False).returncode:
        raise StackError("A drill failed; the lines above say which. docs/network-paths.md stays as it was.")
    document = [sys.executable, "-m", "confa_drills.document", str(_FIGURES), str(_DOCUMENT)]
    subprocess.run(document, cwd=REPOSITORY / "drills", env=environment, check=True)
