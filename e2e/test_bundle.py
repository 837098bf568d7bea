"""How much script the client loads before somebody has signed in, and to be in a meeting."""

from __future__ import annotations

import gzip
import json

import pytest

from confa_stack import web
from confa_stack.paths import REPOSITORY

pytestmark = pytest.mark.process

DIST = REPOSITORY / "client" / "dist"
FIRST_PAGE, WITH_ROOM = 120_000, 372_000
"""Bytes, compressed with gzip: before somebody has signed in, and to be in a meeting. Panels come later."""

ENTRY, ROOM = "index.html", ("src/app/SignedInApp.tsx", "src/app/room/RoomRoute.tsx")


def scripts_of(*roots: str) -> dict[str, int]:
    """What these load at once, each with what it imports, and its compressed bytes."""
    chunks = json.loads((DIST / ".vite" / "manifest.json").read_text())
    waiting, found = list(roots), set[str]()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(chunks[name].get("imports", ()))
    files = [chunks[name]["file"] for name in found]
    return {file: len(gzip.compress((DIST / file).read_bytes())) for file in files}


@pytest.mark.parametrize(("roots", "budget"), [((ENTRY,), FIRST_PAGE), ((ENTRY, *ROOM), WITH_ROOM)])
def test_a_page_keeps_its_budget(roots: tuple[str, ...], budget: int) -> None:
    web.build("client")
    scripts = scripts_of(*roots)
    assert sum(scripts.values()) <= budget, scripts
