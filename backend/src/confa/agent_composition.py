"""The services around agents, each built with its collaborators."""

from dataclasses import dataclass

from confa.agent_admin.service import AgentAdminService
from confa.agent_commands.service import AgentCommandService
from confa.agent_commands.targets import Targets
from confa.agent_events.dependencies import WorkerTokens
from confa.agent_events.service import AgentEventService
from confa.agents.catalogue import RoleCatalogue
from confa.agents.changes import AgentChanges
from confa.agents.commands import AgentCommands
from confa.agents.departures import Departures
from confa.agents.dispatching import Dispatcher
from confa.agents.keeping import AgentKeeper
from confa.agents.metrics import AgentMetrics
from confa.agents.patience import Patience
from confa.agents.removal import AgentRemoval
from confa.agents.returns import Returns
from confa.agents.rows import AgentRows
from confa.background import Background
from confa.database.database import Database
from confa.live.reporter import LiveReporter
from confa.livekit.gateway import LiveKitGateway
from confa.presence.insiders import Insiders
from confa.presence.service import Presence
from confa.room_agents.bringing import Bringing
from confa.room_agents.invitations import InvitationService
from confa.room_agents.service import AgentsFlagService, RoomAgentsService
from confa.rooms.creation import RoomCreation
from confa.rooms.metadata_publisher import MetadataPublisher
from confa.rooms.service import RoomService
from confa.settings import Settings


@dataclass(frozen=True, slots=True)
class AgentCore:
    """What keeps agents where they belong, and what the features around agents share."""

    database: Database
    gateway: LiveKitGateway
    patience: Patience
    changes: AgentChanges
    commands: AgentCommands
    dispatcher: Dispatcher
    departures: Departures
    returns: Returns
    keeper: AgentKeeper


def build_agent_core(
    settings: Settings,
    database: Database,
    gateway: LiveKitGateway,
    background: Background,
    patience: Patience,
) -> AgentCore:
    changes = AgentChanges()
    commands = AgentCommands(gateway, secret=settings.livekit_api_secret.get_secret_value())
    dispatcher = Dispatcher(database, gateway, patience)
    departures = Departures(gateway, dispatcher, commands, patience, background)
    returns = Returns(
        database, gateway, dispatcher, departures, patience=patience, changes=changes, background=background
    )
    keeper = AgentKeeper(
        database, gateway, commands=commands, returns=returns, patience=patience, changes=changes
    )
    return AgentCore(database, gateway, patience, changes, commands, dispatcher, departures, returns, keeper)


@dataclass(frozen=True, slots=True)
class RoomParts:
    """What agents need of rooms."""

    rooms: RoomService
    creation: RoomCreation
    publisher: MetadataPublisher
    presence: Presence
    insiders: Insiders
    reporter: LiveReporter


def build_agent_parts(
    settings: Settings, core: AgentCore, around: RoomParts, metrics: AgentMetrics
) -> tuple[object, ...]:
    """The services that routes are given; `AgentChanges` is for whoever shows agents live."""
    database, gateway, changes = core.database, core.gateway, core.changes
    catalogue = RoleCatalogue(settings.confa_roles_dir)
    rows = AgentRows(catalogue)
    removal = AgentRemoval(database, core.departures, changes)
    bringing = Bringing(
        database, core.dispatcher, core.departures, core.keeper, patience=core.patience, changes=changes
    )
    invitations = InvitationService(
        database, gateway, around.insiders, catalogue=catalogue, bringing=bringing, rows=rows
    )
    commanding = AgentCommandService(
        database,
        Targets(database, gateway),
        around.insiders,
        commands=core.commands,
        departures=core.departures,
        patience=core.patience,
        changes=changes,
    )
    return (
        changes,
        metrics,
        AgentsFlagService(around.rooms, around.creation, around.publisher, around.presence, removal),
        RoomAgentsService(database, gateway, around.rooms, catalogue, rows),
        invitations,
        commanding,
        WorkerTokens(secrets=tuple(settings.livekit_keys.values())),
        AgentEventService(database, metrics, core.returns, around.reporter),
        AgentAdminService(database, gateway, rows),
    )
