"""One small internet for all drills, the browsers of its people, and what is measured there."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Playwright, async_playwright

from confa_drills import internet as internet_
from confa_drills.figures import Figures
from confa_drills.internet import Internet
from confa_stack import test_tools


@pytest.fixture(scope="session")
def internet() -> Iterator[Internet]:
    if reason := internet_.why_not():
        # In CI it must be possible.
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    if missing := test_tools.deploy_packages():
        pytest.fail(f"The network's drills need the packages {', '.join(missing)}; make test installs them.")
    with Internet() as built:
        yield built


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def playwright() -> AsyncIterator[Playwright]:
    async with async_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def figures() -> Iterator[Figures]:
    """What is measured; written down at the end when `make drill` or `make drill-network` asks for it."""
    collected = Figures()
    yield collected
    if target := os.environ.get("CONFA_DRILL_FIGURES"):
        collected.write(Path(target))
