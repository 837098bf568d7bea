"""One server for all of the network's drills."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from confa_drills.hosts import Host
from confa_drills.internet import VPN, Internet
from confa_drills.server import ConfaServer
from confa_drills.visitors import trust


@pytest.fixture(scope="session")
def server(internet: Internet, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ConfaServer]:
    folder = tmp_path_factory.mktemp("server")
    with ConfaServer(internet.server, folder, admin_networks=f"{VPN}/32") as running:
        yield running


@pytest.fixture(scope="session")
def outside(internet: Internet) -> Host:
    return internet.home


@pytest.fixture(scope="session")
def home(server: ConfaServer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder of people who believe the server's certificates."""
    folder = tmp_path_factory.mktemp("home")
    trust(folder, server.authority)
    return folder
