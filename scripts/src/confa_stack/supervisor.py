"""Starts parts in order, keeps them running, stops them all."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import Awaitable, Callable, Sequence

from confa_stack.console import say
from confa_stack.errors import StackError
from confa_stack.process import Guard, Part, RunningPart

_PROBE_SECONDS = 0.1
_READY_WITHIN_SECONDS = 60.0
_PARENT_CHECK_SECONDS = 0.5
_STEADY_AFTER_SECONDS = 30.0
_FIRST_DELAY_SECONDS, _LONGEST_DELAY_SECONDS = 0.25, 10.0


def restart_delay(failures: int) -> float:
    """Seconds to wait before the restart after `failures` ends in a row (1, 2, …)."""
    return min(_LONGEST_DELAY_SECONDS, _FIRST_DELAY_SECONDS * float(2 ** (failures - 1)))


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
        """When `make` is killed, nobody tells us: our parent is another process then."""
        parent = os.getppid()
        while os.getppid() == parent:
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
            running = self._running[part.name] = await RunningPart.start(part, guard)
            code = await self._run_once(running)
            if self._is_stopping.is_set():
                return
            failures = 1 if time.monotonic() - started > _STEADY_AFTER_SECONDS else failures + 1
            delay = restart_delay(failures)
            say(f"{part.name} ended ({_reason(code)}); starting it again in {delay:g} s")
            await asyncio.sleep(delay)

    async def _run_once(self, running: RunningPart) -> int:
        """Runs a part until it ends. The first time, it must become ready before that."""
        ready = self._ready[running.part.name]
        probing = asyncio.create_task(self._wait_ready(running.part))
        ending = asyncio.create_task(running.ended())
        await asyncio.wait({probing, ending}, return_when=asyncio.FIRST_COMPLETED)
        if ending.done():
            probing.cancel()
            code = ending.result()
            if not ready.is_set() and not self._is_stopping.is_set():
                raise StackError(
                    f"{running.part.name} did not start ({_reason(code)}); its lines above say why."
                )
            return code
        probing.result()
        ready.set()
        return await ending

    async def _wait_ready(self, part: Part) -> None:
        deadline = time.monotonic() + _READY_WITHIN_SECONDS
        while not await part.is_ready():
            if time.monotonic() > deadline:
                raise StackError(f"{part.name} runs, but was not ready within {_READY_WITHIN_SECONDS:g} s.")
            await asyncio.sleep(_PROBE_SECONDS)

    async def _stop_all(self) -> None:
        """Stops in the reverse order of the start."""
        for part in reversed(self._parts):
            running = self._running.get(part.name)
            if running is not None and running.process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    await running.stop()


def _reason(code: int) -> str:
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
