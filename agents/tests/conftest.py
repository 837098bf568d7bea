"""Fixtures that the agents' room tests share."""

from collections.abc import Iterator

import pytest
from agents.tests.support.providers import FakeProviders
from backend.tests.support.livekit_server import LiveKitServer


@pytest.fixture(scope="session")
def sfu(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveKitServer]:
    """One server for all tests: each uses a room of its own."""
    with LiveKitServer(tmp_path_factory.mktemp("sfu")).started() as server:
        yield server


@pytest.fixture
def providers() -> FakeProviders:
    return FakeProviders()
