"""Says every few seconds that the worker is alive, and delivers what its jobs left."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from uuid import uuid4

from confa_agent_protocol.worker_events import WORKER_REPORT_SECONDS, ProviderState, WorkerEvent
from confa_agents.events import spool
from confa_agents.events.outbox import Outbox


class Reporting:
    """Runs until it is cancelled.

    Args:
        num_jobs: how many jobs run now.
        load: the share of jobs that are taken.
        states: of the providers.
        folder: of the spool.
    """

    def __init__(
        self,
        outbox: Outbox,
        *,
        num_jobs: Callable[[], int],
        load: Callable[[], float],
        states: Callable[[], list[ProviderState]],
        folder: Path,
    ) -> None:
        self._outbox, self._folder = outbox, folder
        self._num_jobs, self._load, self._states = num_jobs, load, states
        self.worker_id = f"worker-{uuid4().hex[:12]}"

    def report(self) -> None:
        """Now, besides the regular reports."""
        self._outbox.put(
            WorkerEvent(
                id=uuid4().hex,
                at=round(time.time() * 1000),
                worker_id=self.worker_id,
                jobs=self._num_jobs(),
                load=self._load(),
                providers=tuple(self._states()),
                version=version("confa-agents"),
            )
        )

    async def run(self) -> None:
        while True:
            self.report()
            for event in spool.collect(self._folder):
                self._outbox.put(event)
            await asyncio.sleep(WORKER_REPORT_SECONDS)
