"""Builds the two SPAs, when their sources have changed."""

from __future__ import annotations

from pathlib import Path

from confa_stack import node
from confa_stack.console import say
from confa_stack.paths import REPOSITORY
from confa_stack.stamps import Stamp

_SHARED = (
    "package-lock.json",
    "tsconfig.base.json",
    "packages/language/src/**/*",
    "packages/ui/src/**/*",
    "packages/api-client/src/**/*",
)
_OWN = ("src/**/*", "public/**/*", "index.html", "vite.config.ts", "package.json")


def sources(spa: str) -> list[Path]:
    """Every file that the built SPA is made from."""
    patterns = [*_SHARED, *(f"{spa}/{pattern}" for pattern in _OWN)]
    return sorted({path for pattern in patterns for path in REPOSITORY.glob(pattern) if path.is_file()})


def build(*spas: str) -> None:
    """Builds each SPA into its `dist` folder, unless that is current."""
    for spa in spas:
        stamp = Stamp(spa, sources(spa))
        if stamp.is_current() and (REPOSITORY / spa / "dist" / "index.html").exists():
            continue
        node.install_packages()
        say(f"building {spa}")
        node.npm("run", "build", "--silent", "--workspace", spa, "--", "--logLevel", "warn")
        stamp.write()
