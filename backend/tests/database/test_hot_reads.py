import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import column, select, table

from confa.database.hot_queries import HotQuery
from confa.database.hot_reads import SqliteReads

pytestmark = pytest.mark.database

QUERY = HotQuery(select(table("t", column("a"))))


class TestReadingSqlite:
    @pytest.mark.parametrize("name", ["plain", "with space", "100%20", "why?mode=rwc", "a#b"])
    async def test_finds_the_file_whatever_its_name(self, tmp_path: Path, name: str) -> None:
        file = tmp_path / name
        with sqlite3.connect(file) as connection:
            connection.executescript("CREATE TABLE t (a); INSERT INTO t VALUES ('found')")
        connection.close()
        reads = SqliteReads(str(file))
        assert await reads.rows(QUERY, {}) == [("found",)]
        reads.close()

    def test_makes_no_file(self, tmp_path: Path) -> None:
        with pytest.raises(sqlite3.OperationalError):
            asyncio.run(SqliteReads(str(tmp_path / "none")).rows(QUERY, {}))
        assert list(tmp_path.iterdir()) == []
