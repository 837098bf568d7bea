"""Queries that every request asks, without the way through sessions and threads.

A session costs an embedded database a dozen changes of thread for one row, which is many times the
query itself. So these few statements are written to text once. SQLite answers them in place: they
find rows by key in microseconds, and in WAL mode a reader never waits for a writer.
"""

import sqlite3
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Select
from sqlalchemy.dialects import mysql, sqlite
from sqlalchemy.ext.asyncio import AsyncEngine

Row = tuple[Any, ...]


class HotQuery:
    """A query with bound parameters, given by position in the order they have in its text.

    Rows come as the driver gives them: text and numbers, neither enumerations nor times.
    """

    def __init__(self, select: Select[*tuple[Any, ...]]) -> None:
        self._select = select

    @cached_property
    def sqlite_text(self) -> str:
        return str(self._select.compile(dialect=sqlite.dialect()))

    @cached_property
    def mysql_text(self) -> str:
        return str(self._select.compile(dialect=mysql.dialect()))


class HotReads(Protocol):
    async def row(self, query: HotQuery, values: tuple[str, ...]) -> Row | None:
        """The one row, or nothing."""

    def close(self) -> None:
        """Gives back what it holds."""


def hot_reads(engine: AsyncEngine) -> HotReads:
    """The fastest way of this engine's kind."""
    path = engine.url.database
    return SqliteReads(path or "") if engine.dialect.name == "sqlite" else PooledReads(engine)


class SqliteReads:
    """Reads on the event loop's own thread, on a connection that cannot write.

    Raises `sqlite3.OperationalError` when the file cannot be opened or read.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    async def row(self, query: HotQuery, values: tuple[str, ...]) -> Row | None:
        connection = self._connection or self._connect()
        try:
            found: Row | None = connection.execute(query.sqlite_text, values).fetchone()
        except sqlite3.Error:
            # The next request opens the file anew, in case it was replaced.
            self.close()
            raise
        return found

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


class PooledReads:
    """Reads on the engine's connections, each statement by itself."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")

    async def row(self, query: HotQuery, values: tuple[str, ...]) -> Row | None:
        async with self._engine.connect() as connection:
            found = (await connection.exec_driver_sql(query.mysql_text, values)).fetchone()
        return tuple(found) if found else None

    def close(self) -> None:
        """The engine is closed by whoever made it."""
