"""The table of people who wait to be let into a room."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from confa.database.base import Base
from confa.database.clock import utc_now
from confa.database.ids import new_id
from confa.database.types import UtcDateTime, enum_type, exact_string, id_type


class Decision(StrEnum):
    """What a moderator has said, if anything yet."""

    WAITING = "waiting"
    ADMITTED = "admitted"
    REFUSED = "refused"


class LobbyTicketRow(Base):
    """One person's wait at one room, as long as the person asks how it stands.

    `room_id` refers to nothing, so that whoever waits at a room that is deleted is still told so.
    """

    __tablename__ = "lobby_tickets"
    __table_args__: Any = (
        UniqueConstraint("room_id", "person_id"),
        Index(None, "last_asked_at"),
        Base.__table_args__,
    )

    id: Mapped[str] = mapped_column(id_type(), primary_key=True, default=new_id)
    room_id: Mapped[str] = mapped_column(id_type())
    person_id: Mapped[str] = mapped_column(exact_string(64))
    user_id: Mapped[str | None] = mapped_column(
        id_type(), ForeignKey("users.id", ondelete="CASCADE"), index=True
    )
    display_name: Mapped[str] = mapped_column(String(64))
    decision: Mapped[Decision] = mapped_column(enum_type(Decision), default=Decision.WAITING)
    since: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    last_asked_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
