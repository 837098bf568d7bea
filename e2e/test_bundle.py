"""How much script the client loads before somebody has signed in."""

from __future__ import annotations

import gzip
import json

import pytest

from confa_stack import web
from confa_stack.paths import REPOSITORY

pytestmark = pytest.mark.process

DIST = REPOSITORY / "client" / "dist"
BUDGET = 120_000
"""Bytes, compressed with gzip."""


@pytest.fixture(scope="module")
def scripts() -> dict[str, int]:
    """The scripts of the first page, the entry and what it imports at once, with their compressed bytes."""
    web.build("client")
    chunks = json.loads((DIST / ".vite" / "manifest.json").read_text())
    waiting = [name for name, chunk in chunks.items() if chunk.get("isEntry")]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(chunks[name].get("imports", ()))
    files = [chunks[name]["file"] for name in found]
    return {file: len(gzip.compress((DIST / file).read_bytes())) for file in files}


def test_the_first_page_keeps_its_budget(scripts: dict[str, int]) -> None:
    assert scripts
    assert sum(scripts.values()) <= BUDGET, scripts
