"""A job from its start to its end, in a process of its own."""

from __future__ import annotations

import logging
from contextlib import AsyncExitStack
from dataclasses import dataclass

from livekit.agents import AutoSubscribe, JobContext, JobProcess
from livekit.local_inference import init_vad

from confa_agent_protocol.dispatch import Invitation
from confa_agent_protocol.roles import Role, load_roles
from confa_agents.events.outbox import Outbox
from confa_agents.events.reporter import Reporter
from confa_agents.job.assembly import Brief
from confa_agents.job.room_agent import RoomAgent
from confa_agents.job.state_events import report_states
from confa_agents.providers.fallback import FallbackNotice
from confa_agents.providers.opening import open_providers
from confa_agents.settings.files import setting_files
from confa_agents.settings.providers import ProviderSettings, load_provider_settings
from confa_agents.settings.worker import WorkerSettings, load_worker_settings
from confa_agents.skills import skill_tools
from confa_agents.thinking.mind import MoreTools

_log = logging.getLogger(__name__)
_PREPARED, _RUNNING = "prepared", "running"


@dataclass(frozen=True)
class _Prepared:
    """What a process reads before it has a job, so that the agent comes at once."""

    worker: WorkerSettings
    providers: ProviderSettings
    roles: dict[str, Role]


def prepare(process: JobProcess) -> None:
    """Runs once in every process, before it gets a job."""
    init_vad()
    worker = load_worker_settings()
    process.userdata[_PREPARED] = _Prepared(
        worker, load_provider_settings(*setting_files()), dict(load_roles(worker.confa_roles_dir).by_id)
    )


async def run(context: JobContext) -> None:
    """Takes the agent into its room; it stays there after this returns."""
    prepared: _Prepared = context.proc.userdata[_PREPARED]
    # The worker has looked at it before it took the job.
    invitation = Invitation.parse(context.job.metadata)
    stack = context.proc.userdata[_RUNNING] = AsyncExitStack()
    outbox = await stack.enter_async_context(_outbox(prepared.worker))
    agents: list[RoomAgent] = []

    def fell_back(fallback: FallbackNotice) -> None:
        for agent in agents:
            agent.fell_back(fallback)

    providers = await stack.enter_async_context(open_providers(prepared.providers, on_fallback=fell_back))
    role = prepared.roles[invitation.role]
    reporter = Reporter(
        outbox.put,
        room=context.room.name,
        agent=context.local_participant_identity,
        agent_session=invitation.agent_session_id,
    )
    brief = Brief(
        role=role,
        roles=prepared.roles,
        invitation=invitation,
        secrets=prepared.worker.secrets,
        reporter=reporter,
        more_tools=await _more_tools(role, stack),
    )
    agent = RoomAgent(context.room, brief=brief, providers=providers, on_over=context.shutdown)
    agents.append(agent)
    stack.push_async_callback(agent.aclose)
    report_states(agent.state, reporter)
    await context.connect(auto_subscribe=AutoSubscribe.SUBSCRIBE_NONE)
    await agent.start()


async def end(context: JobContext) -> None:
    """The job is over, while the room is still connected, if it is."""
    stack: AsyncExitStack | None = context.proc.userdata.get(_RUNNING)
    if stack is not None:
        await stack.aclose()


async def _more_tools(role: Role, stack: AsyncExitStack) -> MoreTools | None:
    """Of the servers that the role names; most roles name none, and do not pay for the import."""
    if not role.mcp_servers:
        return None
    from confa_agents.skills.operator_tools import operator_tools  # noqa: PLC0415 - as above

    reserved = [tool.name for tool in skill_tools()]
    return await stack.enter_async_context(operator_tools(role.mcp_servers, reserved=reserved))


def _outbox(settings: WorkerSettings) -> Outbox:
    return Outbox(
        url=settings.confa_internal_api_url,
        secret=settings.livekit_api_secret.get_secret_value(),
        folder=settings.spool,
    )
