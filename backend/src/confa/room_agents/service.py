"""The rules of agents in rooms: whether they are allowed, and which are there."""

from confa.agents import sessions
from confa.agents.catalogue import RoleCatalogue
from confa.agents.live import by_session
from confa.agents.removal import AgentRemoval
from confa.agents.rows import AgentRows
from confa.agents.schemas import RoomAgent
from confa.agents.states import EndReason
from confa.auth.caller import Caller
from confa.database.database import Database
from confa.guests.guest import Someone
from confa.livekit.gateway import LiveKitGateway
from confa.presence.service import Presence
from confa.room_agents.schemas import AgentRole
from confa.rooms.creation import RoomCreation
from confa.rooms.metadata_publisher import MetadataPublisher
from confa.rooms.schemas import RoomConfig
from confa.rooms.service import RoomService


class AgentsFlagService:
    """Allows and forbids agents in a room."""

    def __init__(
        self,
        rooms: RoomService,
        creation: RoomCreation,
        publisher: MetadataPublisher,
        presence: Presence,
        removal: AgentRemoval,
    ) -> None:
        self._rooms = rooms
        self._creation = creation
        self._publisher = publisher
        self._presence = presence
        self._removal = removal

    async def set_enabled(self, admin: Caller, name: str, *, is_enabled: bool, address: str) -> RoomConfig:
        """Stores the flag, then tells the room; an SFU that is away learns it later."""
        await self._creation.keep_agents_flag(admin, name, is_enabled=is_enabled, address=address)
        if not is_enabled:
            await self._removal.end_all(name, EndReason.DISABLED)
        await self._publisher.publish(name)
        self._presence.check_room_soon(name)
        return await self._rooms.config(admin, name)


class RoomAgentsService:
    """The roles there are, and the agents of a room, also those on their way."""

    def __init__(
        self,
        database: Database,
        gateway: LiveKitGateway,
        rooms: RoomService,
        catalogue: RoleCatalogue,
        rows: AgentRows,
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._rooms = rooms
        self._catalogue = catalogue
        self._rows = rows

    def list_roles(self) -> list[AgentRole]:
        return [AgentRole.model_validate(role) for role in self._catalogue.roles]

    async def list_agents(self, caller: Someone, name: str) -> list[RoomAgent]:
        if not await self._rooms.find_joinable(caller, name):
            return []
        present = by_session(await self._gateway.list_participants(name))
        async with self._database.reading() as session:
            kept = [*await sessions.find_open(session, name), *await sessions.find_failed(session, name)]
        return [self._rows.row(row, present[row.id][0] if row.id in present else None) for row in kept]
