"""Tasks that run beside what started them: kept, logged when they fail, ended together."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine

_log = logging.getLogger(__name__)


class Tasks:
    """The background tasks of one owner."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[None]] = set()

    def start(self, coroutine: Coroutine[object, object, None]) -> None:
        """Runs it beside everything else."""
        self._running.add(self.spawn(coroutine))

    def spawn(self, coroutine: Coroutine[object, object, None]) -> asyncio.Task[None]:
        """The same, for an owner that may cancel it earlier."""
        task = asyncio.create_task(coroutine)
        self._running.add(task)
        task.add_done_callback(self._done)
        return task

    def _done(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("a background task failed", exc_info=error)

    async def aclose(self) -> None:
        """Cancels what still runs and waits for its end."""
        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
