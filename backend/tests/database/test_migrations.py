import asyncio
from pathlib import Path

import pytest
from backend.tests.support.mariadb import MariaDbServer
from backend.tests.support.threads import database_threads_end
from sqlalchemy import text

from confa import tables
from confa.database import migrating
from confa.database.engine import make_engine
from confa.database.errors import DatabaseUnreachableError

pytestmark = pytest.mark.database


@pytest.fixture(params=["sqlite", "mariadb"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without any table."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/empty.sqlite3"
    server: MariaDbServer = request.getfixturevalue("mariadb")
    server.run("DROP DATABASE IF EXISTS migrations", "CREATE DATABASE migrations")
    return server.url("migrations")


class TestMigrations:
    async def test_make_what_the_models_say(self, empty_url: str) -> None:
        await migrating.upgrade(empty_url)
        assert await migrating.differences(empty_url, tables.metadata) == []

    async def test_may_run_in_several_processes_at_once(self, empty_url: str) -> None:
        await asyncio.gather(*(migrating.upgrade(empty_url) for _ in range(4)))
        assert await migrating.differences(empty_url, tables.metadata) == []

    async def test_compare_ids_byte_by_byte(self, empty_url: str) -> None:
        await migrating.upgrade(empty_url)
        engine = make_engine(empty_url)
        async with engine.connect() as connection:
            insert = "INSERT INTO webhook_events (id, received_at) VALUES (:id, '2026-01-01 00:00:00')"
            await connection.execute(text(insert), [{"id": "abc"}, {"id": "ABC"}])
            assert await connection.scalar(text("SELECT count(*) FROM webhook_events WHERE id = 'abc'")) == 1
        await engine.dispose()


STORED = (
    """INSERT INTO rooms (id, name, title, access, has_lobby, is_encrypted, is_agents_enabled, created_at)
    VALUES ('r', 'daily', 'Daily', 'open', 0, 0, 0, '2026-01-01 00:00:00')""",
    "INSERT INTO meetings (id, room_id, started_at) VALUES ('m', 'r', '2026-01-01 00:00:00')",
    """INSERT INTO attendances (participant_sid, meeting_id, identity, name, kind, joined_at)
    VALUES ('PA_1', 'm', 'u-1-a', 'Anna', 'STANDARD', '2026-01-01 00:00:00')""",
)


class TestWhatIsStoredAlready:
    async def test_outlives_the_newest_migration(self, empty_url: str) -> None:
        await migrating.upgrade(empty_url, revision="0003")
        engine = make_engine(empty_url)
        async with engine.begin() as connection:
            for statement in STORED:
                await connection.exec_driver_sql(statement)
        await migrating.upgrade(empty_url)
        async with engine.connect() as connection:
            assert await connection.scalar(text("SELECT is_final FROM meetings")) == 0
            assert await connection.scalar(text("SELECT count(*) FROM attendances")) == 1
        await engine.dispose()


class TestADatabaseThatDoesNotAnswer:
    @pytest.mark.parametrize("url", ["mysql+asyncmy://confa:hunter2@localhost/c?unix_socket=/nowhere"])
    async def test_is_named_without_its_password(self, url: str) -> None:
        with pytest.raises(DatabaseUnreachableError, match="DATABASE_URL") as refused:
            await migrating.upgrade(url)
        assert "hunter2" not in str(refused.value)

    async def test_a_folder_that_is_not_there_is_explained(self) -> None:
        with pytest.raises(DatabaseUnreachableError, match="writable"):
            await migrating.upgrade("sqlite+aiosqlite:////nowhere/confa.sqlite3")
        await database_threads_end()
