"""One part as an operating system process: started in a group of its own, its lines passed on, stopped."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from confa_stack import guard
from confa_stack.console import say

_LONGEST_LINE = 1 << 20
_FORCE_AFTER_SECONDS = 5.0


@dataclass(frozen=True, kw_only=True)
class Part:
    """What the supervisor must know of a part."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str]
    folder: Path
    is_ready: Callable[[], Awaitable[bool]]
    after: tuple[str, ...] = ()
    """Names of the parts that must be ready before this one starts."""
    insist_after: float | None = None
    """Seconds after which SIGTERM is sent a second time: livekit-server then stops waiting for its rooms."""


class Guard:
    """The guard process of this supervisor (see guard.py). Use as an async context manager."""

    async def __aenter__(self) -> Guard:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-I", "-S", guard.__file__, stdin=asyncio.subprocess.PIPE, start_new_session=True
        )
        return self

    def watch(self, group: int) -> None:
        self._write(f"+{group}\n")

    def forget(self, group: int) -> None:
        self._write(f"-{group}\n")

    def _write(self, line: str) -> None:
        if self._process.stdin is not None:
            self._process.stdin.write(line.encode())

    async def __aexit__(self, *_: object) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()
        await self._process.wait()


@dataclass
class RunningPart:
    """A started part. Create with `RunningPart.start`."""

    part: Part
    process: asyncio.subprocess.Process
    _guard: Guard
    _output: asyncio.Task[None] = field(init=False)

    @classmethod
    async def start(cls, part: Part, guard_: Guard) -> RunningPart:
        process = await asyncio.create_subprocess_exec(
            *part.command,
            cwd=part.folder,
            env=dict(part.environment),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            # A group of its own: Ctrl-C reaches the supervisor alone, which stops the parts in order.
            start_new_session=True,
            limit=_LONGEST_LINE,
        )
        guard_.watch(process.pid)
        running = cls(part, process, guard_)
        running._output = asyncio.create_task(running._pass_lines_on())
        return running

    async def _pass_lines_on(self) -> None:
        stream = self.process.stdout
        while stream is not None:
            try:
                line = await stream.readline()
            except ValueError:  # longer than the limit: the stream has dropped it
                continue
            if not line:
                return
            say(line.decode("utf-8", "replace").rstrip(), source=self.part.name)

    async def ended(self) -> int:
        """Waits for the end; the exit code, negative for a signal. What it left in its group ends too."""
        code = await self.process.wait()
        self._signal(signal.SIGKILL)
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(self._output, 1)
        self._guard.forget(self.process.pid)
        return code

    async def stop(self) -> None:
        """Asks the part to end, and makes it end when it does not within five seconds."""
        self._signal(signal.SIGTERM)
        insist, rest = self.part.insist_after, _FORCE_AFTER_SECONDS
        if insist is not None and not await self._is_over_in(insist):
            self._signal(signal.SIGTERM)
            rest -= insist
        if not await self._is_over_in(rest):
            self._signal(signal.SIGKILL)
        await self.ended()

    async def _is_over_in(self, seconds: float) -> bool:
        try:
            await asyncio.wait_for(self.process.wait(), seconds)
        except TimeoutError:
            return False
        return True

    def _signal(self, number: signal.Signals) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, number)
