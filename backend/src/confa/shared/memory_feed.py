"""A feed of this process alone."""

import asyncio
import itertools
import secrets

from confa.shared.feed import Receiver


class MemoryFeed:
    """Delivers at once. Ids of two processes, or of two runs, are never the same."""

    def __init__(self) -> None:
        self._run = secrets.token_hex(4)
        self._numbers = itertools.count(1)
        self._receivers: list[Receiver] = []

    def follow(self, receiver: Receiver) -> None:
        self._receivers.append(receiver)

    async def publish(self, message: str) -> None:
        self.deliver(f"{self._run}-{next(self._numbers)}", message)

    def deliver(self, message_id: str, message: str) -> None:
        """Gives a message that has an id already to those who follow."""
        for receiver in self._receivers:
            receiver(message_id, message)

    async def start(self) -> None:
        """Everything is there already."""

    async def run_forever(self) -> None:
        """There are no other processes."""
        await asyncio.Event().wait()

    async def close(self) -> None:
        """It holds nothing."""
