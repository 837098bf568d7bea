"""One small internet with a whole Confa in it, for all drills of the network."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Playwright, async_playwright

from confa_drills import internet as internet_
from confa_drills.figures import Figures
from confa_drills.internet import VPN, Internet
from confa_drills.server import ConfaServer
from confa_drills.visitors import trust
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


@pytest.fixture(scope="module")
def server(internet: Internet, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ConfaServer]:
    folder = tmp_path_factory.mktemp("server")
    with ConfaServer(internet.server, folder, admin_networks=f"{VPN}/32") as running:
        yield running


@pytest.fixture(scope="module")
def home(server: ConfaServer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder of people who believe the server's certificates."""
    folder = tmp_path_factory.mktemp("home")
    trust(folder, server.authority)
    return folder


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def playwright() -> AsyncIterator[Playwright]:
    async with async_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def figures() -> Iterator[Figures]:
    """What is measured; written down at the end when `make drill-network` asks for it."""
    collected = Figures()
    yield collected
    if target := os.environ.get("CONFA_DRILL_FIGURES"):
        collected.write(Path(target))
