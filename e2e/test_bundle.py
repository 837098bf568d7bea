"""How much script each site loads: the client at first and in a meeting, the console before its charts."""

from __future__ import annotations

import gzip
import json

import pytest

from confa_stack import web
from confa_stack.paths import REPOSITORY

pytestmark = pytest.mark.process

FIRST_PAGE, WITH_ROOM, WITH_CONTROLS, CONSOLE = 120_000, 320_000, 380_000, 150_000
"""Bytes, compressed with gzip: before somebody has signed in, to open a room and see a meeting, and with the
dock, its menus and dialogs, which load beside it. Panels come later. The console's are those of its overview,
before charts."""

ENTRY, ROOM = "index.html", ("src/app/SignedInApp.tsx", "src/app/room/RoomRoute.tsx")
CONTROLS = ("src/app/room/MeetingControls.tsx", "src/features/pre-join/DeviceSelects.tsx")
OVERVIEW = "src/features/overview/overview-page.tsx"


def scripts_of(app: str, *roots: str) -> dict[str, int]:
    """What these load at once, each with what it imports, and its compressed bytes."""
    web.build(app)
    dist = REPOSITORY / app / "dist"
    chunks = json.loads((dist / ".vite" / "manifest.json").read_text())
    waiting, found = list(roots), set[str]()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(chunks[name].get("imports", ()))
    files = [chunks[name]["file"] for name in found]
    return {file: len(gzip.compress((dist / file).read_bytes())) for file in files}


@pytest.mark.parametrize(
    ("roots", "budget"),
    [
        ((ENTRY,), FIRST_PAGE),
        ((ENTRY, *ROOM), WITH_ROOM),
        ((ENTRY, *ROOM, *CONTROLS), WITH_CONTROLS),
    ],
)
def test_a_page_of_the_client_keeps_its_budget(roots: tuple[str, ...], budget: int) -> None:
    scripts = scripts_of("client", *roots)
    assert sum(scripts.values()) <= budget, scripts


def test_the_console_keeps_its_budget_before_charts() -> None:
    scripts = scripts_of("admin-client", ENTRY, OVERVIEW)
    assert not [file for file in scripts if "bar-chart" in file or "sparkline" in file]
    assert sum(scripts.values()) <= CONSOLE, scripts
