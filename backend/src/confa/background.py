"""Work that goes on after an answer was sent, from facts that are already committed."""

import asyncio
from collections.abc import Coroutine

import structlog

_log = structlog.get_logger(__name__)


class Background:
    """Keeps its tasks alive until they are done, and ends with the application."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[object, object, None], *, name: str) -> None:
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    async def settle(self) -> None:
        """Waits for what is under way."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def close(self) -> None:
        """Cancels what is under way and waits for its end."""
        for task in self._tasks:
            task.cancel()
        await self.settle()

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            _log.error("background_work_failed", work=task.get_name(), exc_info=error)
