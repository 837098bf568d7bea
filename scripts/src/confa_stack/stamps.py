"""Remembers what something was made from, so that it is made again only when that has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from confa_stack.paths import REPOSITORY, TOOLS


class Stamp:
    """The fingerprint of a set of files, kept under `.tools/stamps`."""

    def __init__(self, name: str, files: Iterable[Path]) -> None:
        self._path = TOOLS / "stamps" / name
        self._fingerprint = _fingerprint(files)

    def is_current(self) -> bool:
        return self._path.exists() and self._path.read_text() == self._fingerprint

    def write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(self._fingerprint)


def _fingerprint(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in files:
        content = path.read_bytes()
        digest.update(f"{path.relative_to(REPOSITORY)}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
