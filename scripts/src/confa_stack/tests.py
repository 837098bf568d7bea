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


def coverage() -> None:
    """The backend's tests, and how much of its lines they reach, in their own processes too.

    Raises:
        StackError: a test failed, or too few lines are reached.
    """
    test_tools.install()
    command = [
        sys.executable, "-m", "pytest", "backend/tests", "--cov=confa", "--cov-config=backend/pyproject.toml",
        "--cov-report=term-missing:skip-covered", f"--cov-fail-under={_LEAST_COVERED}",
    ]  # fmt: skip
    if subprocess.run(command, cwd=REPOSITORY, check=False).returncode:
        raise StackError(f"A test failed, or the tests reach less than {_LEAST_COVERED} % of the lines.")


def screens() -> None:
    """Lets the browser tests take their pictures, and makes those of docs/screens.md of them.

    Raises:
        StackError: a test failed, so that a picture may be missing or wrong.
    """
    test_tools.install()
    web.build("client", "admin-client")
    tests = [
        f"e2e/test_{name}.py" for name in ("looks", "doors", "encrypted", "meeting_acts", "console_looks")
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
    say("Python tests")
    pytest = subprocess.run([sys.executable, "-m", "pytest"], cwd=REPOSITORY, check=False)
    if vitest.returncode or pytest.returncode:
        failed = [name for name, done in (("vitest", vitest), ("pytest", pytest)) if done.returncode]
        raise StackError(f"tests failed: {', '.join(failed)}")
