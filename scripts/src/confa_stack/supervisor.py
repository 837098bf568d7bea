"""Starts parts in order, keeps them running, stops them all."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import time
from collections.abc import Awaitable, Callable, Sequence

from confa_stack import parentage
from confa_stack.console import say
from confa_stack.errors import StackError
from confa_stack.process import Guard, Part, RunningPart

_PROBE_SECONDS = 0.1
_READY_WITHIN_SECONDS = 120.0
_PARENT_CHECK_SECONDS = 0.5
_STEADY_AFTER_SECONDS = 30.0
_FIRST_DELAY_SECONDS, _LONGEST_DELAY_SECONDS = 0.25, 10.0


def restart_delay(failures: int) -> float:
    """Seconds to wait before the restart after `failures` ends in a row (1, 2, …)."""
    return min(_LONGEST_DELAY_SECONDS, _FIRST_DELAY_SECONDS * 2.0 ** min(failures - 1, 10))


class Supervisor:
    """Runs `parts` until a signal comes, the parent process is gone, or a part cannot be started."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._ready = {part.name: asyncio.Event() for part in parts}
        self._running: dict[str, RunningPart] = {}
        self._is_stopping = asyncio.Event()

    async def run(self, on_ready: Callable[[], Awaitable[None]]) -> None:
        """Runs everything; `on_ready` is called once, when every part is ready.

        Raises:
            StackError: a part ended before it was ready, or did not get ready in time.
        """
        self._listen_for_signals()
        async with Guard() as guard:
            keepers = [asyncio.create_task(self._keep_running(part, guard)) for part in self._parts]
            others = [
                asyncio.create_task(self._announce(on_ready)),
                asyncio.create_task(self._watch_parent()),
            ]
            stopping = asyncio.create_task(self._is_stopping.wait())
            try:
                await self._until_over([stopping, *keepers, *others])
            finally:
                self._is_stopping.set()
                await self._stop_all()
                for task in (*keepers, *others, stopping):
                    task.cancel()
                await asyncio.gather(*keepers, *others, stopping, return_exceptions=True)

    async def _until_over(self, tasks: list[asyncio.Task[None] | asyncio.Task[bool]]) -> None:
        """Waits for the wish to stop, or the first error of any task, which is raised."""
        waiting: set[asyncio.Task[None] | asyncio.Task[bool]] = set(tasks)
        while not self._is_stopping.is_set():
            done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()

    def _listen_for_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, self._is_stopping.set)

    async def _watch_parent(self) -> None:
        while not parentage.is_gone():
            await asyncio.sleep(_PARENT_CHECK_SECONDS)
        self._is_stopping.set()

    async def _announce(self, on_ready: Callable[[], Awaitable[None]]) -> None:
        for ready in self._ready.values():
            await ready.wait()
        await on_ready()

    async def _keep_running(self, part: Part, guard: Guard) -> None:
        for name in part.after:
            await self._ready[name].wait()
        failures = 0
        while not self._is_stopping.is_set():
            started = time.monotonic()
            reason = await self._run_once(part, guard)
            if self._is_stopping.is_set():
                return
            failures = 1 if time.monotonic() - started > _STEADY_AFTER_SECONDS else failures + 1
            delay = restart_delay(failures)
            say(f"{part.name} {reason}; starting it again in {delay:g} s")
            await asyncio.sleep(delay)

    async def _run_once(self, part: Part, guard: Guard) -> str:
        """Runs a part until it ends; how it ended, as the end of a sentence about it.

        Raises:
            StackError: it was never ready yet, and did not become so.
        """
        is_first = not self._ready[part.name].is_set()
        try:
            running = self._running[part.name] = await RunningPart.start(part, guard)
        except OSError as error:
            return self._failed(part, f"cannot be started ({error.strerror})", is_fatal=is_first)
        ending = asyncio.create_task(running.ended())
        if await self._becomes_ready(part, ending):
            self._ready[part.name].set()
            return f"ended ({_reason(await ending)})"
        if not ending.done():
            await running.stop()
            await ending
            limit = f"{_READY_WITHIN_SECONDS:g} s"
            return self._failed(part, f"runs, but was not ready within {limit}", is_fatal=is_first)
        if is_first:
            return self._failed(part, f"did not start ({_reason(ending.result())})", is_fatal=True)
        return f"ended ({_reason(ending.result())})"

    def _failed(self, part: Part, reason: str, *, is_fatal: bool) -> str:
        if is_fatal and not self._is_stopping.is_set():
            raise StackError(f"{part.name} {reason}; its lines above say why.")
        return reason

    async def _becomes_ready(self, part: Part, ending: asyncio.Task[int]) -> bool:
        """Whether the part answers before it ends, and in time."""
        deadline = time.monotonic() + _READY_WITHIN_SECONDS
        while not ending.done() and time.monotonic() < deadline:
            if await part.is_ready():
                return True
            await asyncio.wait({ending}, timeout=_PROBE_SECONDS)
        return False

    async def _stop_all(self) -> None:
        """Stops in the reverse order of the start."""
        for part in reversed(self._parts):
            running = self._running.get(part.name)
            if running is not None and running.process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    await running.stop()


def _reason(code: int) -> str:
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
