"""A MariaDB server of the tests' own: in a temporary folder, on a Unix socket only.

It starts on an empty folder without privilege tables, so the server's program is all it needs.
"""

import asyncio
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

from confa_stack import test_tools

_START_SECONDS = 30


@dataclass(frozen=True)
class MariaDbServer:
    socket: Path

    def url(self, database: str = "") -> str:
        return f"mysql+asyncmy://root@localhost/{database}?unix_socket={self.socket}&charset=utf8mb4"

    def run(self, *statements: str, database: str = "") -> None:
        """Runs statements as root, each by itself."""
        asyncio.run(self._run(statements, database))

    async def _run(self, statements: tuple[str, ...], database: str) -> None:
        engine = create_async_engine(self.url(database), isolation_level="AUTOCOMMIT")
        try:
            async with engine.connect() as connection:
                for statement in statements:
                    await connection.exec_driver_sql(statement)
        finally:
            await engine.dispose()

    @classmethod
    @contextmanager
    def started(cls) -> Iterator["MariaDbServer"]:
        """Starts a server and stops it at the end; a missing one is a failure and no reason to skip."""
        # Paths of Unix sockets are short, and pytest's folders are not.
        with tempfile.TemporaryDirectory(prefix="confa-db-") as folder:
            server = cls(Path(folder) / "socket")
            process = _start(Path(folder) / "data", server.socket)
            try:
                _wait(server, process)
                yield server
            finally:
                process.terminate()
                process.wait(timeout=20)


def _start(data: Path, socket: Path) -> subprocess.Popen[bytes]:
    data.mkdir()
    command = [
        str(_program()), "--no-defaults", f"--datadir={data}", f"--socket={socket}", "--user=root",
        "--skip-networking", "--skip-grant-tables", f"--log-error={data}/log",
        # Nothing here is to survive a loss of power.
        "--innodb-flush-log-at-trx-commit=0", "--skip-innodb-doublewrite",
        "--innodb-buffer-pool-size=32M",
    ]  # fmt: skip
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _wait(server: MariaDbServer, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while True:
        try:
            server.run("SELECT 1")
        except DBAPIError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


def _program() -> Path:
    found = test_tools.mariadb()
    if found is None:
        raise FileNotFoundError("mariadbd is missing: install MariaDB's server, the tests need it.")
    return found
