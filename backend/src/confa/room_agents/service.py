"""The rules of agents in rooms."""

from confa.auth.caller import Caller
from confa.guests.guest import Someone
from confa.livekit.gateway import LiveKitGateway, LiveParticipant
from confa.presence.service import Presence
from confa.room_agents.schemas import RoomAgent
from confa.rooms.creation import RoomCreation
from confa.rooms.metadata_publisher import MetadataPublisher
from confa.rooms.schemas import RoomConfig
from confa.rooms.service import RoomService
from confa_agent_protocol.agent_metadata import AgentMetadata


class RoomAgentsService:
    """Whether agents are allowed in a room, and which are there."""

    def __init__(
        self,
        rooms: RoomService,
        creation: RoomCreation,
        publisher: MetadataPublisher,
        gateway: LiveKitGateway,
        presence: Presence,
    ) -> None:
        self._rooms = rooms
        self._creation = creation
        self._publisher = publisher
        self._gateway = gateway
        self._presence = presence

    async def set_enabled(self, admin: Caller, name: str, *, is_enabled: bool, address: str) -> RoomConfig:
        """Stores the flag, then tells the room; an SFU that is away learns it later."""
        await self._creation.keep_agents_flag(admin, name, is_enabled=is_enabled, address=address)
        await self._publisher.publish(name)
        if not is_enabled:
            self._presence.check_room_soon(name)
        return await self._rooms.config(admin, name)

    async def list_agents(self, caller: Someone, name: str) -> list[RoomAgent]:
        room = await self._rooms.find_joinable(caller, name)
        present = await self._gateway.list_participants(name) if room else []
        return [_shown(found) for found in present if found.is_agent]


def _shown(agent: LiveParticipant) -> RoomAgent:
    said = AgentMetadata.parse(agent.metadata)
    return RoomAgent(
        sid=agent.sid,
        identity=agent.identity,
        name=said.display_name if said else agent.name,
        role=said.role if said else None,
        invited_by=said.invited_by if said else None,
        muted=said.is_muted if said else False,
        focus=said.focus if said else None,
        state=said.state if said else None,
        joined_at=agent.joined_at,
    )
