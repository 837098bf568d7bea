"""A MariaDB server of the tests' own: in a temporary folder, on a Unix socket only.

It starts on an empty folder without privilege tables, so the server's program is all it needs.
"""

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import asyncmy
from asyncmy.errors import MySQLError
from backend.tests.support.own_server import OwnServer

from confa_stack import test_tools


class MariaDbServer(OwnServer):
    """One that `is_durable` has every commit on the disk before it answers, as in production.

    The others are faster.
    """

    def __init__(self, *, is_durable: bool = False) -> None:
        super().__init__()
        # Paths of Unix sockets are short, and pytest's folders are not.
        self._folder = tempfile.TemporaryDirectory(prefix="confa-db-")
        self._socket = Path(self._folder.name) / "socket"
        self._is_durable = is_durable

    @contextmanager
    def started(self) -> Iterator[Self]:
        """Starts the server, and ends it with the block; nothing it kept is left."""
        with self._folder, super().started():
            yield self

    def url(self, database: str = "") -> str:
        return f"mysql+asyncmy://root@localhost/{database}?unix_socket={self._socket}&charset=utf8mb4"

    def run(self, *statements: str, database: str = "") -> None:
        """Runs statements as root, each by itself."""
        asyncio.run(self._run(statements, database))

    async def _run(self, statements: tuple[str, ...], database: str) -> None:
        connection = await asyncmy.connect(
            unix_socket=str(self._socket), user="root", db=database, autocommit=True
        )
        try:
            async with connection.cursor() as cursor:
                for statement in statements:
                    await cursor.execute(statement)
        finally:
            connection.close()

    def _command(self) -> list[str | Path]:
        data = self._socket.parent / "data"
        data.mkdir(exist_ok=True)
        command: list[str | Path] = [
            _program(), "--no-defaults", f"--datadir={data}", f"--socket={self._socket}", "--user=root",
            "--skip-networking", "--skip-grant-tables", f"--log-error={data}/log",
            "--innodb-buffer-pool-size=32M",
        ]  # fmt: skip
        if not self._is_durable:
            command += ["--innodb-flush-log-at-trx-commit=0", "--skip-innodb-doublewrite"]
        return command

    def _answers(self) -> bool:
        try:
            self.run("SELECT 1")
        except (MySQLError, OSError):
            return False
        return True


def _program() -> Path:
    found = test_tools.mariadb()
    if found is None:
        raise FileNotFoundError("mariadbd is missing: install MariaDB's server, the tests need it.")
    return found
