"""One queue for each engine: the most urgent first, in the order of arrival among equals."""

import asyncio
import heapq
import itertools
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

T = TypeVar("T")


class Token:
    """Tells work in another thread that nobody wants its result any more."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        self._event.set()

    def is_cancelled(self) -> bool:
        return self._event.is_set()


@dataclass(order=True)
class _Job:
    priority: int
    number: int
    work: Callable[[], Any] = field(compare=False)
    token: Token = field(compare=False)
    result: asyncio.Future[Any] = field(compare=False)


class EngineQueue:
    """Runs blocking work in a few threads of its own.

    One thread of several is kept free of work less urgent than 0, so that a turn which waits never
    waits behind something that has just begun.
    """

    def __init__(self, name: str, *, threads: int) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self._threads = threads
        self._waiting = list[_Job]()
        self._numbers = itertools.count()
        self._running = 0

    async def run(self, work: Callable[[], T], *, priority: int, token: Token) -> T:
        """The result of `work` when its turn has come; 0 is the most urgent.

        Cancelling the caller gives up the place, or cancels the token of work that has begun.
        """
        result: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, _Job(priority, next(self._numbers), work, token, result))
        self._start_what_may()
        try:
            return await result
        except asyncio.CancelledError:
            token.cancel()
            raise

    def _start_what_may(self) -> None:
        while self._waiting and self._may_start(self._waiting[0].priority):
            job = heapq.heappop(self._waiting)
            if not job.result.done():
                self._start(job)

    def _may_start(self, priority: int) -> bool:
        kept_free = 1 if priority > 0 and self._threads > 1 else 0
        return self._running < self._threads - kept_free

    def _start(self, job: _Job) -> None:
        self._running += 1
        running = asyncio.get_running_loop().run_in_executor(self._pool, job.work)
        running.add_done_callback(lambda done: self._finish(job, done))

    def _finish(self, job: _Job, done: asyncio.Future[Any]) -> None:
        self._running -= 1
        error = done.exception()
        if not job.result.done():
            if error is not None:
                job.result.set_exception(error)
            else:
                job.result.set_result(done.result())
        self._start_what_may()

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
