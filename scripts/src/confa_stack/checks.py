"""`make check`: everything that a machine can say about the code without running it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from confa_stack import generated, node
from confa_stack.console import say
from confa_stack.errors import StackError
from confa_stack.paths import REPOSITORY

_PYTHON_PROJECTS = ("backend", "agents", "packages/agent-protocol", "scripts")


@dataclass(frozen=True)
class Check:
    """A command that must succeed."""

    name: str
    command: tuple[str, ...]
    folder: str = "."


def _all() -> list[Check]:
    uv = os.environ.get("UV", "uv")
    caddy = (sys.executable, "-m", "confa_stack.caddy_check")
    return [
        Check("mypy", ("mypy", "backend", "agents", "packages/agent-protocol", "scripts", "e2e", "bench")),
        # Apart: both have a conftest.
        Check("mypy drills", ("mypy", "drills")),
        Check("tsc", ("npm", "run", "--silent", "typecheck", "--workspaces")),
        Check("generated files", (sys.executable, "-m", "confa_stack.generated")),
        Check("migrations", ("confa", "check-migrations"), "backend"),
        Check("ruff", ("ruff", "check", ".")),
        Check("ruff format", ("ruff", "format", "--check", ".")),
        Check("import-linter backend", ("lint-imports",), "backend"),
        Check("import-linter agents", ("lint-imports",), "agents"),
        *(Check(f"deptry {folder}", ("deptry", "src"), folder) for folder in _PYTHON_PROJECTS),
        Check("oxlint", ("npx", "--no", "--", "oxlint", "--deny-warnings")),
        Check("oxfmt", ("npx", "--no", "--", "oxfmt", "--check")),
        Check("messages", ("npm", "run", "--silent", "messages")),
        Check("knip", ("npx", "--no", "--", "knip")),
        Check("caddy", caddy),
        Check("deploy", (sys.executable, "-m", "confa_stack.deploy_check")),
        Check("uv.lock", (uv, "lock", "--check")),
    ]


def _environment() -> dict[str, str]:
    """Tools of the virtual environment and of Node first; npm without chatter."""
    environment = node.environment()
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    return environment


def run() -> None:
    """Runs all checks, as many at a time as there are cores, and prints what failed.

    Raises:
        StackError: at least one failed.
    """
    node.install_packages()
    environment = _environment()
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 2) as pool:
        results = list(pool.map(lambda check: _run_one(check, environment), _all()))
    failed = [name for name, is_good in results if not is_good]
    if failed:
        raise StackError(f"{len(failed)} of {len(results)} checks failed: {', '.join(failed)}.")
    say(f"all {len(results)} checks passed")


def _run_one(check: Check, environment: dict[str, str]) -> tuple[str, bool]:
    started = time.monotonic()
    done = subprocess.run(
        check.command,
        cwd=REPOSITORY / check.folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    is_good = done.returncode == 0
    say(f"{'ok  ' if is_good else 'FAIL'} {check.name} ({time.monotonic() - started:.1f} s)")
    if not is_good:
        say(done.stdout.rstrip())
    return check.name, is_good


def fix() -> None:
    """`make fix`: formats, and mends what the linters can mend by themselves."""
    node.install_packages()
    environment = _environment()
    for command in (
        ("ruff", "check", "--fix", "--quiet", "."),
        ("ruff", "format", "--quiet", "."),
        ("npx", "--no", "--", "oxlint", "--fix"),
        ("npx", "--no", "--", "oxfmt"),
    ):
        subprocess.run(command, cwd=REPOSITORY, env=environment, check=False)


def generate() -> None:
    """`make generate`: writes the generated files anew."""
    node.install_packages()
    generated.write()


if __name__ == "__main__":
    run()
