"""The tables of meetings, who attended them, and the SFU's events that were already taken."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from confa.database.base import Base
from confa.database.clock import utc_now
from confa.database.ids import new_id
from confa.database.types import UtcDateTime, exact_string, id_type


class MeetingRow(Base):
    """One meeting in a room: from the first person's arrival until the room is empty.

    `sfu_sid` is the SFU's own id of the live room, so that late news of an earlier one is known as such.
    """

    __tablename__ = "meetings"

    id: Mapped[str] = mapped_column(id_type(), primary_key=True, default=new_id)
    room_id: Mapped[str] = mapped_column(id_type(), ForeignKey("rooms.id", ondelete="CASCADE"), index=True)
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    sfu_sid: Mapped[str | None] = mapped_column(exact_string(64))


class AttendanceRow(Base):
    """One participant's stay, by the SFU's participant sid; `user_id` is empty for agents and guests."""

    __tablename__ = "attendances"

    participant_sid: Mapped[str] = mapped_column(exact_string(64), primary_key=True)
    meeting_id: Mapped[str] = mapped_column(
        id_type(), ForeignKey("meetings.id", ondelete="CASCADE"), index=True
    )
    identity: Mapped[str] = mapped_column(exact_string(128, "utf8mb4"))
    user_id: Mapped[str | None] = mapped_column(id_type(), index=True)
    name: Mapped[str] = mapped_column(String(64))
    kind: Mapped[str] = mapped_column(exact_string(16))
    joined_at: Mapped[datetime] = mapped_column(UtcDateTime)
    left_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)


class WebhookEventRow(Base):
    """An event's id, so that one that is sent again counts once."""

    __tablename__ = "webhook_events"

    id: Mapped[str] = mapped_column(exact_string(64), primary_key=True)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now, index=True)
