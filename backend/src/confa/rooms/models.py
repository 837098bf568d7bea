"""The tables of rooms and who belongs to them."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from confa.database.base import Base
from confa.database.clock import utc_now
from confa.database.ids import new_id
from confa.database.types import UtcDateTime, enum_type, exact_string, id_type
from confa.meetings.models import SaidOfSelf
from confa.rooms.roles import RoomAccess, RoomRole


class RoomRow(Base):
    """A room. Until it is claimed only settings of it are kept; the first to join becomes its owner."""

    __tablename__ = "rooms"

    id: Mapped[str] = mapped_column(id_type(), primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(exact_string(64), unique=True)
    title: Mapped[str] = mapped_column(String(120))
    access: Mapped[RoomAccess] = mapped_column(enum_type(RoomAccess), default=RoomAccess.OPEN)
    has_lobby: Mapped[bool] = mapped_column(default=False)
    is_encrypted: Mapped[bool] = mapped_column(default=False)
    is_agents_enabled: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    claimed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SelfStateRow(SaidOfSelf, Base):
    """What a user said about themselves in a room; guests have theirs in their own row."""

    __tablename__ = "self_states"

    room_id: Mapped[str] = mapped_column(
        id_type(), ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True
    )
    user_id: Mapped[str] = mapped_column(
        id_type(), ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class RoomMemberRow(Base):
    """Somebody who belongs to a room, and as what."""

    __tablename__ = "room_members"

    room_id: Mapped[str] = mapped_column(
        id_type(), ForeignKey("rooms.id", ondelete="CASCADE"), primary_key=True
    )
    user_id: Mapped[str] = mapped_column(
        id_type(), ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    role: Mapped[RoomRole] = mapped_column(enum_type(RoomRole))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
