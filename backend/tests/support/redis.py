"""A Redis server of the tests' own, on a free port, that keeps nothing."""

import socket
from pathlib import Path

from backend.tests.support.own_server import OwnServer

from confa_stack import test_tools
from confa_stack.ports import any_free


class RedisServer(OwnServer):
    def __init__(self) -> None:
        super().__init__()
        self._port = any_free()

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self._port}/0"

    def _command(self) -> list[str | Path]:
        found = test_tools.redis()
        if found is None:
            raise FileNotFoundError("redis-server is missing: install Redis, the tests need it.")
        return [found, "--port", str(self._port), "--bind", "127.0.0.1", "--save", ""]

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self._port), timeout=1) as connection:
                connection.sendall(b"PING\r\n")
                return connection.recv(16).startswith(b"+PONG")
        except OSError:
            return False
