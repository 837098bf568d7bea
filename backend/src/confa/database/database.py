"""Transactions: what belongs together is one, and it ends before anything outside is awaited."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker

from confa.database.engine import BEGIN
from confa.database.hot_queries import HotQuery
from confa.database.hot_reads import HotReads, hot_reads


class Database:
    """Hands out sessions on one engine."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._hot: HotReads = hot_reads(engine)
        # SQLite has one writer at a time. Whoever finds it locked sleeps and tries again, up to a tenth of a
        # second for nothing; the writers of one process better stand in line.
        is_embedded = engine.dialect.name == "sqlite"
        self._turn: AbstractAsyncContextManager[object] = asyncio.Lock() if is_embedded else nullcontext()
        self._reading = async_sessionmaker(engine, expire_on_commit=False, autoflush=False)
        # What a transaction has written may still be read after its commit.
        self._writing = async_sessionmaker(
            engine.execution_options(**{BEGIN: "BEGIN IMMEDIATE"}), expire_on_commit=False
        )

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session that only reads; nothing in it is kept."""
        async with self._reading() as session:
            yield session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """A transaction, committed at the end of the block and rolled back when it raises."""
        async with self._turn, self._writing() as session, session.begin():
            yield session

    async def hot_rows(self, query: HotQuery, **values: str | int) -> list[tuple[Any, ...]]:
        """The rows of a query that people ask all the time."""
        return await self._hot.rows(query, values)

    async def hot_row(self, query: HotQuery, **values: str | int) -> tuple[Any, ...] | None:
        """As `hot_rows`, for a query by unique key; nothing when there is no such row."""
        rows = await self._hot.rows(query, values)
        return rows[0] if rows else None

    async def ping(self) -> None:
        """Raises when the database does not answer."""
        async with self._engine.connect() as connection:
            await connection.execute(text("SELECT 1"))

    async def describe(self) -> str:
        """Which database this is, and its version: "SQLite 3.45.1"; raises when it does not answer."""
        is_embedded = self._engine.dialect.name == "sqlite"
        function = "sqlite_version()" if is_embedded else "VERSION()"
        async with self._engine.connect() as connection:
            version = str(await connection.scalar(text(f"SELECT {function}")))
        if is_embedded:
            return f"SQLite {version}"
        return f"{'MariaDB' if 'MariaDB' in version else 'MySQL'} {version.partition('-')[0]}"

    async def close(self) -> None:
        self._hot.close()
        await self._engine.dispose()
