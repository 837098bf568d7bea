"""Where things lie in this repository and on this machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
TOOLS = REPOSITORY / ".tools"
"""Git-ignored: tools and stamps that belong to this checkout and can be deleted at any time."""


def installed(program: str) -> str:
    """A program that came with the Python packages, like `confa` or `caddy`."""
    return str(Path(sys.executable).parent / program)


def user_cache() -> Path:
    """The folder that all checkouts share: tools that take minutes to get (`$XDG_CACHE_HOME/confa`)."""
    home = os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "confa"
