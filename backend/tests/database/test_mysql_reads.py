from pathlib import Path

import pytest
from backend.tests.support.mariadb import MariaDbServer
from sqlalchemy import Integer, bindparam, make_url, select, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import create_async_engine

from confa.database.hot_queries import HotQuery
from confa.database.mysql_reads import MysqlReads

pytestmark = pytest.mark.database

ECHO = HotQuery(select(bindparam("given", type_=Integer)))


async def _cut_all_connections(server: MariaDbServer) -> None:
    engine = create_async_engine(server.url(), isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        others = text("SELECT id FROM information_schema.processlist WHERE id <> connection_id()")
        for (number,) in (await connection.execute(others)).all():
            await connection.exec_driver_sql(f"KILL {number}")
    await engine.dispose()


class TestReadingMysql:
    async def test_goes_on_when_the_server_has_cut_the_connection(self, mariadb: MariaDbServer) -> None:
        engine = create_async_engine(mariadb.url())
        reads = MysqlReads(engine)
        assert await reads.rows(ECHO, {"given": 1}) == [(1,)]
        await _cut_all_connections(mariadb)
        assert await reads.rows(ECHO, {"given": 2}) == [(2,)]
        reads.close()
        await engine.dispose()

    async def test_a_server_that_is_away_is_an_error_of_the_database(
        self, mariadb: MariaDbServer, tmp_path: Path
    ) -> None:
        nobody = make_url(mariadb.url()).update_query_dict({"unix_socket": str(tmp_path / "nobody")})
        engine = create_async_engine(nobody)
        with pytest.raises(OperationalError):
            await MysqlReads(engine).rows(ECHO, {"given": 1})
        await engine.dispose()
