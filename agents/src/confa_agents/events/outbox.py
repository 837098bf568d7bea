"""Events on their way to the backend: kept until it has accepted them."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Sequence
from pathlib import Path

import aiohttp

from confa_agent_protocol.worker_events import MAX_BATCH, WorkerReport, batches, sign_worker_token
from confa_agents.events import spool

_log = logging.getLogger(__name__)
_PATH = "/internal/agents/events"
_MOST = 5_000
_GATHER_SECONDS = 0.2
_FIRST_PAUSE, _LONGEST_PAUSE = 0.25, 4.0
_TIMEOUT = aiohttp.ClientTimeout(total=10)
_CLOSE_SECONDS = 2.0
_NEVER = frozenset({400, 413, 422})


class Outbox:
    """Use as an async context manager. What is left at its end goes into the spool folder.

    Args:
        url: of the backend, as the worker reaches it.
        secret: the LiveKit API secret.
        folder: of the spool.
    """

    def __init__(self, *, url: str, secret: str, folder: Path) -> None:
        self._url, self._secret, self._folder = url.rstrip("/") + _PATH, secret, folder
        self._waiting: deque[WorkerReport] = deque()
        self._has_some = asyncio.Event()
        self.dropped = 0
        self.has_delivered = False
        """Whether the backend has ever accepted anything of this worker."""

    def put(self, event: WorkerReport) -> None:
        """Never blocks. When nobody accepts for too long, the oldest are given up."""
        if len(self._waiting) >= _MOST:
            self._waiting.popleft()
            self.dropped += 1
        self._waiting.append(event)
        self._has_some.set()

    @property
    def waiting(self) -> Sequence[WorkerReport]:
        return tuple(self._waiting)

    async def __aenter__(self) -> Outbox:
        self._http = aiohttp.ClientSession(timeout=_TIMEOUT)
        self._sending = asyncio.create_task(self._run())
        return self

    async def __aexit__(self, *_: object) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_CLOSE_SECONDS):
                while self._waiting:
                    await asyncio.sleep(0.02)
        self._sending.cancel()
        await asyncio.gather(self._sending, return_exceptions=True)
        await self._http.close()
        if self._waiting:
            spool.leave(self._folder, list(self._waiting))

    async def _run(self) -> None:
        pause = _FIRST_PAUSE
        while True:
            await self._has_some.wait()
            await asyncio.sleep(_GATHER_SECONDS)
            batch = list(self._waiting)[:MAX_BATCH]
            if await self._send(batch):
                self._forget(batch)
                pause = _FIRST_PAUSE
            else:
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)

    def _forget(self, batch: Sequence[WorkerReport]) -> None:
        sent = {event.id for event in batch}
        while self._waiting and self._waiting[0].id in sent:
            self._waiting.popleft()
        if not self._waiting:
            self._has_some.clear()

    async def _send(self, batch: Sequence[WorkerReport]) -> bool:
        """Whether the batch is done with: accepted, or refused for good."""
        headers = {"Authorization": f"Bearer {sign_worker_token(self._secret)}"}
        body = batches.dump_json(list(batch), by_alias=True)
        try:
            async with self._http.post(
                self._url, data=body, headers={**headers, "Content-Type": "application/json"}
            ) as answer:
                if answer.ok:
                    self.has_delivered = True
                    return True
                _log.warning("the backend refused %d events with status %d", len(batch), answer.status)
                return answer.status in _NEVER
        except (aiohttp.ClientError, TimeoutError):
            _log.info("the backend cannot be reached; %d events wait", len(self._waiting))
            return False
