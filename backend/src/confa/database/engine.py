"""Engines: how a connection is opened and a transaction begins on each database."""

from typing import Any

from sqlalchemy import Connection, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

BEGIN = "confa_begin"
_CONNECT_TIMEOUT_SECONDS = 5
_ANSWER_SECONDS = 5


def make_engine(
    url: str, *, pool_size: int = 10, answer_seconds: int | None = _ANSWER_SECONDS
) -> AsyncEngine:
    """An engine for an address that `confa.settings.database_url` has normalised.

    A server that says nothing for `answer_seconds` counts as away; without them it is waited for.
    """
    if make_url(url).get_backend_name() == "sqlite":
        return _sqlite_engine(url, pool_size)
    return create_async_engine(
        url,
        isolation_level="READ COMMITTED",
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_timeout=_CONNECT_TIMEOUT_SECONDS,
        pool_pre_ping=True,
        pool_recycle=1800,
        connect_args={
            "connect_timeout": _CONNECT_TIMEOUT_SECONDS,
            "read_timeout": answer_seconds,
            "init_command": "SET time_zone = '+00:00'",
        },
    )


def _sqlite_engine(url: str, pool_size: int) -> AsyncEngine:
    engine = create_async_engine(url, pool_size=pool_size, max_overflow=pool_size)
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: ConnectionPoolEntry) -> None:  # noqa: ANN401 (a driver's connection)
    # The driver would begin transactions by itself, and always deferred.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=5000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A deferred transaction that turns from reading to writing fails at once when another one
    # writes, whatever the busy timeout; so writing ones take the lock when they begin.
    statement = connection.get_execution_options().get(BEGIN)
    if statement:
        connection.exec_driver_sql(statement)
