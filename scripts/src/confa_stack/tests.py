"""`make test`: every test there is, TypeScript first, then Python up to the browsers."""

from __future__ import annotations

import os
import subprocess
import sys

from confa_stack import node, test_tools, web
from confa_stack.console import say
from confa_stack.errors import StackError
from confa_stack.paths import REPOSITORY

_LEAST_COVERED = 95
_ALONE = "room or browser"
"""Tests in which people have to hear and see each other in time: nothing else may take the processor."""
_SIDE_BY_SIDE = ("-n", "logical", "--maxprocesses", "4", "--dist", "loadfile", "-m", f"not ({_ALONE})")


def coverage() -> None:
    """The backend's tests, and how much of its lines they reach, in their own processes too.

    Raises:
        StackError: a test failed, or too few lines are reached.
    """
    test_tools.install()
    measured = ("backend/tests", "--cov=confa", "--cov-config=backend/pyproject.toml")
    report = ("--cov-append", "--cov-report=term-missing:skip-covered", f"--cov-fail-under={_LEAST_COVERED}")
    side_by_side = _pytest(*measured, "--cov-report=", *_SIDE_BY_SIDE)
    alone = _pytest(*measured, *report, "-m", _ALONE)
    if not (side_by_side and alone):
        raise StackError(f"A test failed, or the tests reach less than {_LEAST_COVERED} % of the lines.")


def screens() -> None:
    """Lets the browser tests take their pictures, and makes those of docs/screens.md of them.

    Raises:
        StackError: a test failed, so that a picture may be missing or wrong.
    """
    test_tools.install()
    web.build("client", "admin-client")
    tests = [
        f"e2e/test_{name}.py"
        for name in ("looks", "doors", "encrypted", "meeting", "meeting_acts", "agents", "console_looks")
    ]
    for command in (["-m", "pytest", *tests], ["-m", "confa_e2e.gallery"]):
        environment = {**os.environ, "PYTHONPATH": str(REPOSITORY / "e2e")}
        if subprocess.run(
            [sys.executable, *command], cwd=REPOSITORY, env=environment, check=False
        ).returncode:
            raise StackError("The pictures could not be taken; the lines above say why.")


def run() -> None:
    """Runs all tests; the last lines are the runner's summary.

    Raises:
        StackError: a test failed, or what the tests need cannot be had.
    """
    test_tools.install()
    web.build("client", "admin-client")
    say("TypeScript tests")
    vitest = subprocess.run(
        ["npx", "--no", "--", "vitest", "run"], cwd=REPOSITORY, env=node.environment(), check=False
    )
    say("Python tests that may run side by side")
    side_by_side = _pytest(*_SIDE_BY_SIDE)
    say("Python tests that are alone on the machine")
    alone = _pytest("-m", _ALONE)
    outcomes = {
        "vitest": vitest.returncode == 0,
        "pytest, side by side": side_by_side,
        "pytest, alone": alone,
    }
    failed = [name for name, is_well in outcomes.items() if not is_well]
    if failed:
        raise StackError(f"tests failed: {', '.join(failed)}")


def _pytest(*arguments: str) -> bool:
    """Whether all of the tests passed."""
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=REPOSITORY, check=False).returncode == 0
