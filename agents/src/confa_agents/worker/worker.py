"""The worker: registers with the SFU, takes jobs, keeps the inference process, ends in order."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import os
import signal
from collections.abc import Mapping
from contextlib import AsyncExitStack

from livekit.agents import AgentServer

from confa_agent_protocol.dispatch import AGENT_NAME
from confa_agent_protocol.roles import Role
from confa_agents.events.outbox import Outbox
from confa_agents.inference.supervisor import InferenceSupervisor
from confa_agents.job import entry
from confa_agents.providers import selection
from confa_agents.providers.local_process import inference_supervisor
from confa_agents.providers.opening import open_providers
from confa_agents.settings.providers import ProviderSettings
from confa_agents.settings.worker import WorkerSettings
from confa_agents.tasks import Tasks
from confa_agents.worker.health import Health
from confa_agents.worker.reporting import Reporting
from confa_agents.worker.requests import Requests

_log = logging.getLogger(__name__)
_DRAIN_SECONDS = 1
_WARM_SECONDS = 60.0
_JOB_END_SECONDS = 4.0
_FOR_EVER = 1_000_000


class Worker:
    """One worker process.

    Args:
        roles: that it can play, by id.
        is_verbose: for development.
    """

    def __init__(
        self,
        settings: WorkerSettings,
        providers: ProviderSettings,
        roles: Mapping[str, Role],
        *,
        is_verbose: bool,
    ) -> None:
        self._settings, self._providers, self._is_verbose = settings, providers, is_verbose
        self._is_registered = False
        self._requests = Requests(roles, num_jobs=self._num_jobs, max_jobs=settings.confa_agents_max_jobs)
        self._server = self._make_server()

    def _make_server(self) -> AgentServer:
        settings = self._settings
        server = AgentServer(
            ws_url=settings.livekit_url,
            api_key=settings.livekit_api_key,
            api_secret=settings.livekit_api_secret.get_secret_value(),
            host="127.0.0.1",
            port=0,
            setup_fnc=entry.prepare,
            num_idle_processes=settings.confa_agents_idle,
            # Only the number of jobs counts, and `Requests` counts them. The framework's own threshold
            # would refuse the second of two invitations that come at once.
            load_fnc=lambda: self._requests.load,
            load_threshold=math.inf,
            drain_timeout=_DRAIN_SECONDS,
            initialize_process_timeout=_WARM_SECONDS,
            shutdown_process_timeout=_JOB_END_SECONDS,
            session_end_timeout=_JOB_END_SECONDS,
            max_retry=_FOR_EVER,
            log_level="DEBUG" if self._is_verbose else "INFO",
        )
        server.rtc_session(
            entry.run, agent_name=AGENT_NAME, on_request=self._requests.answer, on_session_end=entry.end
        )
        server.on("worker_registered", lambda *_: self._on_registered())
        return server

    def _num_jobs(self) -> int:
        return len(self._server.active_jobs) if self._is_registered else 0

    def _on_registered(self) -> None:
        self._is_registered = True
        _log.info("registered with the SFU; agents can be invited")

    async def run(self) -> None:
        """Until a signal says that it is enough."""
        async with AsyncExitStack() as stack:
            inference = await self._start_inference(stack)
            # Jobs read it in their environment.
            os.environ["CONFA_INFERENCE_SOCKET"] = str(inference.path)
            if selection.uses_local(self._providers) or "scripted" in self._providers.stt_provider:
                # The inference process has the end-of-turn model; in the jobs it would take 240 MiB more.
                os.environ.setdefault("LIVEKIT_AGENTS_PRELOAD_LOCAL_INFERENCE", "0")
            outbox = await self._start_reporting(stack, inference)
            # The backend invites only when it knows of a worker.
            health = Health(
                is_ready=lambda: self._is_registered and outbox.has_delivered,
                port=self._settings.confa_agents_port,
            )
            await health.start()
            stack.push_async_callback(health.stop)
            _log.info("health is at http://127.0.0.1:%d/health/ready", health.port)
            await self._serve()

    async def _start_inference(self, stack: AsyncExitStack) -> InferenceSupervisor:
        inference = inference_supervisor(self._providers)
        await inference.start()
        stack.push_async_callback(inference.stop)
        return inference

    async def _start_reporting(self, stack: AsyncExitStack, inference: InferenceSupervisor) -> Outbox:
        settings = self._settings
        outbox = await stack.enter_async_context(
            Outbox(
                url=settings.confa_internal_api_url,
                secret=settings.livekit_api_secret.get_secret_value(),
                folder=settings.spool,
            )
        )
        own = self._providers.model_copy(update={"confa_inference_socket": inference.path})
        providers = await stack.enter_async_context(open_providers(own, on_fallback=lambda _: None))
        # Their names make the providers load what they say about themselves.
        _log.info("providers: %s, %s, %s", providers.stt.name, providers.llm.name, providers.tts.name)
        reporting = Reporting(
            outbox,
            num_jobs=self._num_jobs,
            load=lambda: self._requests.load,
            states=providers.states,
            folder=settings.spool,
        )
        tasks = Tasks()
        tasks.start(reporting.run())
        stack.push_async_callback(tasks.aclose)
        return outbox

    async def _serve(self) -> None:
        enough = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, enough.set)
        serving = asyncio.create_task(self._server.run(devmode=self._is_verbose))
        stopping = asyncio.create_task(enough.wait())
        await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not serving.done():
            # Meetings do not end by themselves: the backend sends the agents anew, to another worker.
            with contextlib.suppress(TimeoutError):
                await self._server.drain()
            await self._server.aclose()
        await serving
