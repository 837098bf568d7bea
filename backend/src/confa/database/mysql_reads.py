"""The hot reads on MySQL and MariaDB: connections of their own, which commit each statement by itself.

The engine's connections are asked whether they are alive before each use and rolled back after it, two more
journeys for one row. These are used as they are; one that turns out to be dead is replaced, once.
"""

import asyncio

import asyncmy
from asyncmy.errors import MySQLError
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from confa.database.hot_queries import HotQuery, Row, Values

_CONNECTIONS = 10
_ANSWER_SECONDS = 5
_FAILURES = (MySQLError, OSError, TimeoutError, asyncio.IncompleteReadError)


class MysqlReads:
    """Raises `sqlalchemy.exc.OperationalError` when the server does not answer."""

    def __init__(self, engine: AsyncEngine) -> None:
        _, self._options = engine.dialect.create_connect_args(engine.url)
        self._free: list[asyncmy.Connection] = []
        self._places = asyncio.Semaphore(_CONNECTIONS)

    async def rows(self, query: HotQuery, values: Values) -> list[Row]:
        written = query.for_mysql
        arranged = written.arranged(values)
        async with self._places:
            try:
                async with asyncio.timeout(_ANSWER_SECONDS):
                    return await self._read(written.text, arranged)
            except _FAILURES as error:
                raise OperationalError(written.text, None, error) from error

    def close(self) -> None:
        while self._free:
            self._free.pop().close()

    async def _read(self, text: str, values: tuple[str | int, ...]) -> list[Row]:
        while self._free:
            try:
                return await self._ask(self._free.pop(), text, values)
            except _FAILURES:
                # The server may have been away since the last question; the others are no better then.
                self.close()
        connection = await asyncmy.connect(
            **self._options, autocommit=True, connect_timeout=_ANSWER_SECONDS,
            init_command="SET time_zone = '+00:00'",
        )  # fmt: skip
        return await self._ask(connection, text, values)

    async def _ask(
        self, connection: asyncmy.Connection, text: str, values: tuple[str | int, ...]
    ) -> list[Row]:
        """What a connection answers; only one that has answered in full is used again."""
        is_whole = False
        try:
            async with connection.cursor() as cursor:
                await cursor.execute(text, values)
                rows: list[Row] = list(await cursor.fetchall())
            is_whole = True
        finally:
            if is_whole:
                self._free.append(connection)
            else:
                connection.close()
        return rows
