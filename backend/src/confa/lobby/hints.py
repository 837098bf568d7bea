"""Telling the moderators in a room that somebody waits, or does not wait any more."""

from collections.abc import Iterable

from sqlalchemy import and_, or_, select
from structlog import get_logger

from confa.background import Background
from confa.database.database import Database
from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveKitGateway
from confa.rooms.models import RoomMemberRow, RoomRow
from confa.rooms.roles import RoomRole
from confa.users.models import UserRow
from confa.users.roles import UserRole
from confa_agent_protocol import topics
from confa_agent_protocol.identities import Person, parse_person

_log = get_logger(__name__)
_DIRECTING = (RoomRole.OWNER, RoomRole.MODERATOR)
# It only says that the list has changed, which moderators then ask for.
_PAYLOAD = b"{}"


class LobbyHints:
    """A hint may be lost: who opens the list asks for it anyway."""

    def __init__(self, database: Database, gateway: LiveKitGateway, background: Background) -> None:
        self._database = database
        self._gateway = gateway
        self._background = background

    def tell_soon(self, room: str) -> None:
        """After the answer; the change must be committed already."""
        self._background.start(self._tell(room), name="lobby_hint")

    async def _tell(self, room: str) -> None:
        try:
            present = await self._gateway.list_participants(room)
            people = {found.identity: parse_person(found.identity) for found in present}
            directing = await self._directing(room, {person for person in people.values() if person})
            told = [name for name, person in people.items() if person and person.user_id in directing]
            if told:
                await self._gateway.send_data(room, told, topic=topics.LOBBY, payload=_PAYLOAD)
        except SfuUnavailable:
            _log.warning("lobby_hint_not_sent")

    async def _directing(self, room: str, people: Iterable[Person]) -> set[str]:
        member = and_(RoomMemberRow.user_id == UserRow.id, RoomMemberRow.role.in_(_DIRECTING))
        query = (
            select(UserRow.id)
            .outerjoin(RoomMemberRow, member)
            .outerjoin(RoomRow, RoomRow.id == RoomMemberRow.room_id)
            .where(
                UserRow.id.in_({person.user_id for person in people}),
                or_(RoomRow.name == room, UserRow.role == UserRole.ADMIN),
            )
        )
        async with self._database.reading() as session:
            return set((await session.scalars(query)).all())
