"""What the audit log keeps of acts on rooms and on the people in them."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from confa.audit import log
from confa.audit.details import Detail
from confa.rooms.permissions import RoomOfCaller


def record(session: AsyncSession, room: RoomOfCaller, action: str, details: Sequence[Detail] = ()) -> None:
    """An act on the room itself."""
    record_on(session, room, action, kind="room", target_id=room.name, name=room.name, details=details)


def record_in(
    session: AsyncSession, room: RoomOfCaller, action: str, *, kind: str, target_id: str, name: str
) -> None:
    """An act on somebody in the room."""
    details = [Detail("room", room.name)]
    record_on(session, room, action, kind=kind, target_id=target_id, name=name, details=details)


def record_on(
    session: AsyncSession, room: RoomOfCaller, action: str, *, kind: str, target_id: str, name: str,
    details: Sequence[Detail] = (),
) -> None:  # fmt: skip
    """An act on somebody or something in the room."""
    log.record(
        session, actor_id=room.caller.user_id, actor_name=room.caller.username, action=action,
        target_kind=kind, target_id=target_id[:64], target_name=name[:64], address=room.address,
        details=details,
    )  # fmt: skip
