"""How a name becomes a room, when several people may want it at once."""

from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError

from confa.audit import log
from confa.auth.caller import Caller
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.rooms import repository
from confa.rooms.models import RoomRow
from confa.rooms.roles import RoomAccess


@dataclass(frozen=True, slots=True)
class WantedRoom:
    """A room to make; `is_agents_enabled` only when it is to differ from what is set already."""

    name: str
    title: str
    access: RoomAccess = RoomAccess.OPEN
    is_agents_enabled: bool | None = None
    has_lobby: bool = False
    is_encrypted: bool = False


class RoomCreation:
    """Makes rooms and finds their first owner; exactly one of simultaneous callers becomes it."""

    def __init__(self, database: Database, *, is_agents_default: bool) -> None:
        self._database = database
        self._is_agents_default = is_agents_default

    async def make(self, owner: Caller, wanted: WantedRoom) -> bool:
        """Whether the room was made, or one without an owner claimed, for this caller now."""
        try:
            async with self._database.writing() as session:
                room_id = await repository.find_id(session, wanted.name)
                if room_id is None:
                    await repository.create(session, self._row(wanted), owner_id=owner.user_id)
                    return True
                return await repository.claim(session, room_id, owner_id=owner.user_id, values=_set(wanted))
        except IntegrityError:
            # Somebody else made it in the same moment.
            return False

    async def keep_agents_flag(self, admin: Caller, name: str, *, is_enabled: bool, address: str) -> None:
        """Stores the flag, and a room without an owner to keep it when there is none of that name."""
        try:
            await self._store_agents_flag(admin, name, is_enabled=is_enabled, address=address)
        except IntegrityError:
            # Somebody made the room in the same moment, so now it is there to be changed.
            await self._store_agents_flag(admin, name, is_enabled=is_enabled, address=address)

    async def _store_agents_flag(self, admin: Caller, name: str, *, is_enabled: bool, address: str) -> None:
        async with self._database.writing() as session:
            if not await repository.set_agents_enabled(session, name, is_enabled=is_enabled):
                row = RoomRow(name=name, title=name, is_agents_enabled=is_enabled)
                await repository.create(session, row, owner_id=None)
            log.record(
                session, actor_id=admin.user_id, actor_name=admin.username,
                action="agents.enable" if is_enabled else "agents.disable",
                target_kind="room", target_id=name, target_name=name, address=address,
            )  # fmt: skip

    def _row(self, wanted: WantedRoom) -> RoomRow:
        flag = self._is_agents_default if wanted.is_agents_enabled is None else wanted.is_agents_enabled
        return RoomRow(
            name=wanted.name, title=wanted.title, access=wanted.access, is_agents_enabled=flag,
            has_lobby=wanted.has_lobby, is_encrypted=wanted.is_encrypted, claimed_at=utc_now(),
        )  # fmt: skip


def _set(wanted: WantedRoom) -> dict[str, object]:
    values: dict[str, object] = {
        "title": wanted.title, "access": wanted.access, "has_lobby": wanted.has_lobby,
        "is_encrypted": wanted.is_encrypted,
    }  # fmt: skip
    if wanted.is_agents_enabled is not None:
        values["is_agents_enabled"] = wanted.is_agents_enabled
    return values
