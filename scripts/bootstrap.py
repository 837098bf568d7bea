"""Prepares this machine with nothing but Python, then hands over to `confa_stack`.

Usage: python3 scripts/bootstrap.py GROUP COMMAND [ARG ...]
GROUP is a dependency group of the root pyproject.toml: `stack` to run, `dev` to check and test.
Only the standard library is used here, because nothing else is installed yet.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
UV_VERSION = "0.13.9"
UV_HOME = ROOT / ".tools" / "uv"


def fail(sentence: str) -> NoReturn:
    """Ends the program with one sentence for the person who started it."""
    sys.exit(f"confa: {sentence}")


def run(*command: str | Path, quiet: bool = False) -> bool:
    """Runs a command in the repository; whether it succeeded."""
    output = subprocess.DEVNULL if quiet else None
    return subprocess.run(command, cwd=ROOT, check=False, stdout=output, stderr=output).returncode == 0


def installed_uv() -> Path | None:
    """The uv of this repository or of the PATH, when it is at least as new as the pinned one."""
    for candidate in (UV_HOME / "bin" / "uv", shutil.which("uv")):
        if candidate and Path(candidate).exists():
            answer = subprocess.run([candidate, "--version"], capture_output=True, text=True, check=False)
            words = answer.stdout.split()
            if len(words) > 1 and numbers(words[1]) >= numbers(UV_VERSION):
                return Path(candidate)
    return None


def numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def install_uv() -> Path:
    """Installs uv from PyPI into this repository, in a virtual environment where Python can make one."""
    print("confa: installing uv, the Python package manager", flush=True)
    wanted = f"uv=={UV_VERSION}"
    if run(sys.executable, "-m", "venv", UV_HOME, quiet=True):
        if run(UV_HOME / "bin" / "python", "-m", "pip", "install", "--quiet", wanted):
            return UV_HOME / "bin" / "uv"
    elif run(sys.executable, "-m", "pip", "install", "--quiet", "--target", UV_HOME, wanted):
        return UV_HOME / "bin" / "uv"
    fail(
        "uv could not be installed. Install it yourself (https://docs.astral.sh/uv/), or give this Python "
        "its pip and venv (on Debian and Ubuntu: apt install python3-venv), then try again."
    )


def sync(uv: Path, group: str) -> None:
    """Brings `.venv` to what the lock file says; keeps what other groups installed."""
    if not (ROOT / ".venv").exists():
        print("confa: installing the Python packages", flush=True)
    options = (
        "--locked",
        "--compile-bytecode",
        "--inexact",
        "--quiet",
        "--no-default-groups",
        "--group",
        group,
    )
    if not run(uv, "sync", *options):
        fail("the Python packages could not be installed; the lines above say why.")


def main() -> None:
    # Read before anything slow: a parent that is killed meanwhile would be unknown later.
    os.environ["CONFA_PARENT"] = str(os.getppid())
    if sys.version_info < (3, 11):  # noqa: UP036 - this file may meet any Python 3
        found = sys.version.split()[0]
        fail(f"Python 3.11 or newer is needed, and this is {found}. Name one: make PYTHON=python3.12 …")
    if len(sys.argv) < 3:  # noqa: PLR2004
        fail("usage: bootstrap.py GROUP COMMAND [ARG ...]")
    uv = installed_uv() or install_uv()
    sync(uv, sys.argv[1])
    python = ROOT / ".venv" / "bin" / "python"
    os.environ["UV"] = str(uv)
    os.execv(python, [str(python), "-m", "confa_stack", *sys.argv[2:]])


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
