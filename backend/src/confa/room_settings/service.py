"""The rules of changing and deleting a room: decide and commit, then tell the SFU."""

from typing import Any

from pydantic.alias_generators import to_camel
from sqlalchemy.ext.asyncio import AsyncSession
from structlog import get_logger

from confa.audit.details import Detail
from confa.database.database import Database
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveKitGateway
from confa.meetings.admissions import admit_present
from confa.meetings.history import is_meeting_running
from confa.presence.service import Presence
from confa.room_settings.errors import MeetingRunning
from confa.room_settings.schemas import RoomChanges
from confa.rooms import acts, repository
from confa.rooms.errors import AgentsFlagAdminOnly, RoomNotFound
from confa.rooms.metadata_publisher import MetadataPublisher
from confa.rooms.permissions import RoomOfCaller
from confa.rooms.roles import RoomAccess
from confa.rooms.schemas import Room
from confa.rooms.service import RoomService

_log = get_logger(__name__)


class RoomSettingsService:
    """Changes and deletes rooms; whoever may not be there any more leaves, agents too."""

    def __init__(
        self,
        database: Database,
        gateway: LiveKitGateway,
        publisher: MetadataPublisher,
        presence: Presence,
        rooms: RoomService,
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._publisher = publisher
        self._presence = presence
        self._rooms = rooms

    async def change(self, room: RoomOfCaller, changes: RoomChanges) -> Room:
        values = changes.model_dump(exclude_none=True, by_alias=False)
        if "is_agents_enabled" in values and not room.caller.is_admin:
            raise AgentsFlagAdminOnly
        if values:
            await self._store(room, values)
            await self._publisher.publish(room.name)
            self._presence.check_room_soon(room.name)
        return await self._rooms.get(room.caller, room.name)

    async def delete(self, room: RoomOfCaller) -> None:
        async with self._database.writing() as session:
            await repository.lock(session, room.id)
            if not await repository.delete_room(session, room.id):
                raise RoomNotFound
            acts.record(session, room, "room.delete")
        try:
            await self._gateway.delete_room(room.name)
        except SfuUnavailable:
            # Whoever is still there is removed by the reconciliation: the room is no room any more.
            _log.warning("room_not_ended")

    async def _store(self, room: RoomOfCaller, values: dict[str, Any]) -> None:
        async with self._database.writing() as session:
            await repository.lock(session, room.id)
            await _require_encryption_may_change(session, room, values)
            if not await repository.change(session, room.id, values):
                raise RoomNotFound
            if _puts_lobby_before_same_people(room, values):
                await admit_present(session, room.id)
            acts.record(session, room, "room.change", _details(values))


def _puts_lobby_before_same_people(room: RoomOfCaller, values: dict[str, Any]) -> bool:
    """Whether those who are in the meeting would have been let in just now, but for the new lobby."""
    is_new = bool(values.get("has_lobby")) and not room.state.has_lobby
    return is_new and values.get("access", room.state.access) in {room.state.access, RoomAccess.OPEN}


def _details(values: dict[str, Any]) -> list[Detail]:
    return [Detail(to_camel(name), str(value)) for name, value in values.items()]


async def _require_encryption_may_change(
    session: AsyncSession, room: RoomOfCaller, values: dict[str, Any]
) -> None:
    current = await repository.find(session, room.name, room.caller.user_id)
    is_change = current and values.get("is_encrypted", current.is_encrypted) != current.is_encrypted
    if is_change and await is_meeting_running(session, room.id):
        raise MeetingRunning
