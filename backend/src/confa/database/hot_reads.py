"""Queries that every request asks, without the way through sessions and threads.

A session costs an embedded database a dozen changes of thread for one row, which is many times the
query itself. So these few statements are written to text once. SQLite answers them in place: they
find rows by key in microseconds, and in WAL mode a reader never waits for a writer.
"""

import sqlite3
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import Dialect, Select
from sqlalchemy.dialects import mysql, sqlite
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.sql.compiler import SQLCompiler

Row = tuple[Any, ...]
Values = dict[str, str | int]


def stored_time(time: datetime) -> str:
    """A UTC time as both databases compare it with a column."""
    return f"{time:%Y-%m-%d %H:%M:%S.%f}"


class HotQuery:
    """A query with named parameters; its only values are those that are given with each call.

    Rows come as the driver gives them: text and numbers, neither enumerations nor times.
    """

    def __init__(self, select: Select[*tuple[Any, ...]]) -> None:
        self._select = select

    @cached_property
    def for_sqlite(self) -> "_Written":
        return _Written(self._select, sqlite.dialect())

    @cached_property
    def for_mysql(self) -> "_Written":
        return _Written(self._select, mysql.dialect())


class _Written:
    """The text for one kind of database, and the names of its parameters in their order."""

    def __init__(self, select: Select[*tuple[Any, ...]], dialect: Dialect) -> None:
        compiled = select.compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)  # noqa: S101 (what a query compiles to)
        self.text = str(compiled)
        # Beside the named ones a dialect may have its own, with their values (an offset of 0).
        own = {name: value for name, value in compiled.params.items() if value is not None}
        self._names = tuple(compiled.positiontup or ())
        self._own: Values = own

    def arranged(self, values: Values) -> tuple[str | int, ...]:
        given = self._own | values
        return tuple([given[name] for name in self._names])


class HotReads(Protocol):
    async def rows(self, query: HotQuery, values: Values) -> list[Row]:
        """All rows, in the query's order."""

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


class PooledReads:
    """Reads on the engine's connections, each statement by itself."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")

    async def rows(self, query: HotQuery, values: Values) -> list[Row]:
        written = query.for_mysql
        async with self._engine.connect() as connection:
            found = await connection.exec_driver_sql(written.text, written.arranged(values))
            return [tuple(row) for row in found]

    def close(self) -> None:
        """The engine is closed by whoever made it."""
