"""The fixtures that most tests of the backend share."""

from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from backend.tests.support.api import Api, People
from backend.tests.support.databases import TestDatabases
from backend.tests.support.mariadb import MariaDbServer
from backend.tests.support.meeting_with_agents import AgentMeeting
from backend.tests.support.redis import RedisServer
from backend.tests.support.settings import make_settings
from fastapi import FastAPI

from confa.agents.patience import Patience
from confa.app import create_app
from confa.http import logs
from confa.livekit.memory_gateway import MemoryGateway
from confa.settings import Settings


@pytest.fixture(scope="session", autouse=True)
def _logs() -> None:
    """As the server writes them; where nothing is set up, each traceback would take a second to draw."""
    logs.configure("json")


@pytest.fixture(scope="session")
def mariadb() -> Iterator[MariaDbServer]:
    with MariaDbServer().started() as server:
        yield server


@pytest.fixture(scope="session")
def redis_server() -> Iterator[RedisServer]:
    with RedisServer().started() as server:
        yield server


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> TestDatabases:
    return TestDatabases(tmp_path_factory.mktemp("databases"))


@pytest.fixture(params=["sqlite", "mariadb"])
def database_url(request: pytest.FixtureRequest, databases: TestDatabases, tmp_path: Path) -> str:
    """An empty, migrated database of each kind."""
    if request.param == "sqlite":
        return databases.sqlite(tmp_path)
    server: MariaDbServer = request.getfixturevalue("mariadb")
    return databases.mariadb(server)


@pytest.fixture
def mariadb_url(databases: TestDatabases, mariadb: MariaDbServer) -> str:
    """An empty, migrated database that several processes can share."""
    return databases.mariadb(mariadb)


@pytest.fixture
def sqlite_url(databases: TestDatabases, tmp_path: Path) -> str:
    """An empty, migrated database in a file."""
    return databases.sqlite(tmp_path)


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    return make_settings(tmp_path, database_url=database_url)


@pytest.fixture
def sfu() -> MemoryGateway:
    return MemoryGateway()


@pytest.fixture
def patience() -> Patience:
    """Little: agents in memory do what they do at once, or never."""
    nothing = timedelta(0)
    return Patience(
        taken=1.0, retaken=0.1, confirmed=0.2, left=0.1, look=0.005, pause=nothing, settling=nothing
    )


@pytest.fixture
async def app(settings: Settings, sfu: MemoryGateway, patience: Patience) -> AsyncIterator[FastAPI]:
    app = create_app(settings, gateway=sfu, patience=patience)
    yield app
    await app.state.outside.close()


@pytest.fixture
def api(app: FastAPI) -> Api:
    return Api(app)


@pytest.fixture
def people(api: Api) -> People:
    return People(api)


@pytest.fixture
async def meeting(api: Api, people: People, sfu: MemoryGateway) -> AgentMeeting:
    """A meeting that agents are allowed in."""
    return await AgentMeeting.begun(api, people, sfu)
