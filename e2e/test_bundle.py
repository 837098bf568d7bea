"""How much script each site loads: the client before signing in, the console before its charts."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest

from confa_stack import web
from confa_stack.paths import REPOSITORY

pytestmark = pytest.mark.process

CLIENT_BUDGET = 120_000
CONSOLE_BUDGET = 150_000
"""Bytes, compressed with gzip."""

Chunks = dict[str, dict[str, Any]]


def built(app: str) -> Chunks:
    """What the build made of an SPA, by source."""
    web.build(app)
    manifest = REPOSITORY / app / "dist" / ".vite" / "manifest.json"
    chunks: Chunks = json.loads(manifest.read_text())
    return chunks


def sizes(app: str, chunks: Chunks, wanted: set[str]) -> dict[str, int]:
    """The compressed bytes of these chunks and of what they import at once, by file."""
    waiting, found = list(wanted), set[str]()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(chunks[name].get("imports", ()))
    dist = REPOSITORY / app / "dist"
    files = [chunks[name]["file"] for name in found]
    return {file: len(gzip.compress((dist / file).read_bytes())) for file in files}


def entries(chunks: Chunks) -> set[str]:
    return {name for name, chunk in chunks.items() if chunk.get("isEntry")}


def test_the_clients_first_page_keeps_its_budget() -> None:
    chunks = built("client")
    scripts = sizes("client", chunks, entries(chunks))
    assert scripts
    assert sum(scripts.values()) <= CLIENT_BUDGET, scripts


def test_the_consoles_first_page_and_overview_keep_their_budget_before_charts() -> None:
    chunks = built("admin-client")
    overview = {name for name in chunks if name.endswith("features/overview/overview-page.tsx")}
    scripts = sizes("admin-client", chunks, entries(chunks) | overview)
    assert overview
    assert not [file for file in scripts if "chart" in file and "charts" not in file]
    assert sum(scripts.values()) <= CONSOLE_BUDGET, scripts
