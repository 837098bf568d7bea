"""A worker of a few lines: its agents obey commands, and neither hear nor speak.

Started as a program with the SFU's address and keys in the environment; with `CONFA_INTERNAL_API_URL`
it reports to the backend that it is alive. An agent's metadata carries the invitation it got, so that
tests can see what reached the worker.
"""

import asyncio
import os
import time
import uuid

import aiohttp
from livekit import rtc
from livekit.agents import AgentServer, JobContext, JobExecutorType, JobRequest

from confa_agent_protocol.agent_metadata import AgentMetadata
from confa_agent_protocol.attributes import AGENT_SESSION
from confa_agent_protocol.control import Command, CommandGate, RefusedCommandError
from confa_agent_protocol.dispatch import AGENT_NAME, Invitation
from confa_agent_protocol.topics import AGENT_CONTROL
from confa_agent_protocol.worker_events import WorkerEvent, sign_worker_token

_SECRET = os.environ["LIVEKIT_API_SECRET"]
_REPORT_SECONDS = 0.5
_NOBODY = 2**31


async def _accept(request: JobRequest) -> None:
    invitation = Invitation.parse(request.job.metadata)
    session = {AGENT_SESSION: invitation.agent_session_id}
    await request.accept(name=invitation.role, attributes=session, metadata=_said(invitation).to_json())


def _said(invitation: Invitation) -> AgentMetadata:
    return AgentMetadata(
        role=invitation.role,
        display_name=invitation.role,
        invited_by=invitation.invited_by,
        is_muted=invitation.is_muted,
        focus=invitation.focus,
        state="back" if invitation.is_back else "listening",
    )


class _Agent:
    """Changes its metadata as it is told, and is deaf when the test wants it to be."""

    def __init__(self, job: JobContext) -> None:
        self._job = job
        self._said = _said(Invitation.parse(job.job.metadata))
        self._gate = CommandGate(
            room=job.room.name, agent=job.room.local_participant.identity, secrets=[_SECRET]
        )
        self._tasks: set[asyncio.Task[None]] = set()

    def hear(self, packet: rtc.DataPacket) -> None:
        if packet.topic == AGENT_CONTROL and os.environ.get("TEST_WORKER_IS_DEAF") != "yes":
            try:
                task = asyncio.ensure_future(self._obey(self._gate.admit(packet.data)))
            except RefusedCommandError:
                return
            self._tasks.add(task)

    async def _obey(self, command: Command) -> None:
        if command.type == "leave":
            self._job.shutdown("told to leave")
            return
        changes: dict[str, dict[str, object]] = {
            "mute": {"is_muted": True},
            "unmute": {"is_muted": False},
            "focus": {"focus": command.user_identity},
            "stop": {"state": "stopped"},
        }
        self._said = self._said.model_copy(update=changes[command.type])
        await self._job.room.local_participant.set_metadata(self._said.to_json())


async def _entrypoint(job: JobContext) -> None:
    await job.connect()
    agent = _Agent(job)
    job.room.on("data_received", agent.hear)


async def _report(server: AgentServer) -> None:
    """Says that the worker is alive, until it is not."""
    url = os.environ.get("CONFA_INTERNAL_API_URL")
    async with aiohttp.ClientSession() as http:
        while url:
            event = WorkerEvent(
                id=uuid.uuid4().hex, at=int(time.time() * 1000), worker_id=server.id, jobs=0, load=0
            )
            await http.post(
                f"{url}/internal/agents/events",
                json=[event.model_dump(by_alias=True)],
                headers={"Authorization": f"Bearer {sign_worker_token(_SECRET)}"},
            )
            await asyncio.sleep(_REPORT_SECONDS)


async def _main() -> None:
    server = AgentServer(
        job_executor_type=JobExecutorType.THREAD,
        load_threshold=_NOBODY,
        num_idle_processes=1,
        host="127.0.0.1",
        port=0,
    )
    server.rtc_session(_entrypoint, agent_name=AGENT_NAME, on_request=_accept)
    reporting: list[asyncio.Task[None]] = []
    server.on("worker_registered", lambda *_: reporting.append(asyncio.ensure_future(_report(server))))
    await server.run()


if __name__ == "__main__":
    asyncio.run(_main())
