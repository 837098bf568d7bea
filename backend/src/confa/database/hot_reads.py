"""Queries that every request asks, without the way through sessions and threads.

A session costs an embedded database a dozen changes of thread for one row, which is many times the
query itself. So these few statements are written to text once. SQLite answers them in place: they
find rows by key in microseconds, and in WAL mode a reader never waits for a writer.
"""

import sqlite3
from pathlib import Path
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncEngine

from confa.database.hot_queries import HotQuery, Row, Values


class HotReads(Protocol):
    async def rows(self, query: HotQuery, values: Values) -> list[Row]:
        """All rows, in the query's order."""

    def close(self) -> None:
        """Gives back what it holds."""


def hot_reads(engine: AsyncEngine) -> HotReads:
    """The fastest way of this engine's kind."""
    if engine.dialect.name == "sqlite":
        return SqliteReads(engine.url.database or "")
    # Its driver is not loaded where nobody needs it.
    from confa.database.mysql_reads import MysqlReads  # noqa: PLC0415

    return MysqlReads(engine)


class SqliteReads:
    """Reads on the event loop's own thread, on a connection that cannot write.

    Raises `sqlite3.OperationalError` when the file cannot be opened or read.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    async def rows(self, query: HotQuery, values: Values) -> list[Row]:
        connection = self._connection or self._connect()
        written = query.for_sqlite
        try:
            return connection.execute(written.text, written.arranged(values)).fetchall()
        except sqlite3.Error:
            # The next request opens the file anew, in case it was replaced.
            self.close()
            raise

    def close(self) -> None:
        if self._connection:
            self._connection.close()
            self._connection = None

    def _connect(self) -> sqlite3.Connection:
        # Short, because whoever waits here holds up every other request.
        self._connection = sqlite3.connect(
            f"{Path(self._path).absolute().as_uri()}?mode=ro", uri=True, timeout=0.1
        )
        self._connection.execute("PRAGMA query_only=ON")
        return self._connection
