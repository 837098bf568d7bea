"""A meeting on the server that deploy/docker-compose.yml describes; a new one for each module."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Playwright

from confa_drills.internet import Internet
from confa_drills.scene import Scene, meeting


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def scene(
    internet: Internet, playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Scene]:
    async with meeting(internet, playwright, tmp_path_factory.mktemp("meeting")) as begun:
        yield begun
