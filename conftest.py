"""What holds for every Python test: it says what it needs, and a unit test opens no socket."""

from __future__ import annotations

import os

import pytest
import pytest_socket

# Programs that tests start, of which there are many, compile what they import only once.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

NEEDS = ("unit", "database", "room", "process", "browser")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    silent = sorted({item.path.name for item in items if not _needs(item)})
    if silent:
        raise pytest.UsageError(f"{', '.join(silent)}: set pytestmark to one of {', '.join(NEEDS)}.")


def _needs(item: pytest.Item) -> str | None:
    return next((name for name in NEEDS if item.get_closest_marker(name)), None)


def pytest_runtest_setup(item: pytest.Item) -> None:
    if _needs(item) == "unit":
        # Unix sockets stay allowed: an asyncio loop has a pair of them.
        pytest_socket.disable_socket(allow_unix_socket=True)


def pytest_runtest_teardown() -> None:
    pytest_socket.enable_socket()
