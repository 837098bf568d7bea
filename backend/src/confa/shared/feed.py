"""News for all processes: each follows the same messages in the same order."""

from collections.abc import Callable
from typing import Protocol

Receiver = Callable[[str, str], None]
"""Is given each message's id, which is the same in every process, and the message."""


class Feed(Protocol):
    def follow(self, receiver: Receiver) -> None:
        """From now on every message is given to it, also this process's own."""

    async def publish(self, message: str) -> None:
        """Gives the message to every process; it never fails, but may reach only this one."""

    async def start(self) -> None:
        """Messages published after this are not missed."""

    async def run_forever(self) -> None:
        """Takes what other processes publish."""

    async def close(self) -> None:
        """Gives back what it holds."""
