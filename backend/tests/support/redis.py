"""A Redis server of the tests' own, on a free port, that keeps nothing."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from confa_stack import test_tools
from confa_stack.ports import any_free

_START_SECONDS = 10


@dataclass
class RedisServer:
    """`process` is there while it runs; it can be killed and started again on its port."""

    port: int = field(default_factory=any_free)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    @classmethod
    @contextmanager
    def started(cls) -> Iterator["RedisServer"]:
        """Starts a server and stops it at the end; a missing one is a failure and no reason to skip."""
        server = cls()
        try:
            server.start()
            yield server
        finally:
            server.kill()

    def start(self) -> None:
        found = test_tools.redis()
        if found is None:
            raise FileNotFoundError("redis-server is missing: install Redis, the tests need it.")
        command = [str(found), "--port", str(self.port), "--bind", "127.0.0.1", "--save", ""]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + _START_SECONDS
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("redis-server does not start.")
            time.sleep(0.02)

    def kill(self) -> None:
        """As a crash would."""
        if self.process:
            self.process.kill()
            self.process.wait(timeout=10)
            self.process = None

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as connection:
                connection.sendall(b"PING\r\n")
                return connection.recv(16).startswith(b"+PONG")
        except OSError:
            return False
