"""The tables of meetings, who attended them, and the SFU's events that were already taken."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from confa.database.base import Base
from confa.database.clock import utc_now
from confa.database.ids import new_id
from confa.database.types import UtcDateTime, exact_string, id_type
from confa_agent_protocol.chat import MOST_CHARACTERS


class SaidOfSelf:
    """The columns of what somebody says about themselves: consent for good, a hand for one meeting."""

    agents_may_hear: Mapped[bool] = mapped_column(default=True)
    hand_raised_ms: Mapped[int | None] = mapped_column(BigInteger)
    hand_meeting_id: Mapped[str | None] = mapped_column(id_type())


class MeetingRow(Base):
    """One meeting in a room: from the first person's arrival until the room is empty.

    `sfu_sid` is the SFU's own id of the live room, so that late news of an earlier one is known as such.
    """

    __tablename__ = "meetings"
    __table_args__: Any = (Index(None, "room_id", "ended_at"), Base.__table_args__)

    id: Mapped[str] = mapped_column(id_type(), primary_key=True, default=new_id)
    room_id: Mapped[str] = mapped_column(id_type(), ForeignKey("rooms.id", ondelete="CASCADE"))
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    # Ended by a moderator: whoever comes a moment later begins another one.
    is_final: Mapped[bool] = mapped_column(default=False, server_default="0")
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
    quality: Mapped[str | None] = mapped_column(exact_string(16))


class MessageRow(Base):
    """A chat message under its sender's own id, until the meeting ends; the row's id sorts as they came.

    The sender is a user, or a guest or an agent, whose ids are their identities in the room.
    """

    __tablename__ = "messages"
    __table_args__: Any = (UniqueConstraint("meeting_id", "message_id"), Base.__table_args__)

    id: Mapped[str] = mapped_column(id_type(), primary_key=True, default=new_id)
    meeting_id: Mapped[str] = mapped_column(id_type(), ForeignKey("meetings.id", ondelete="CASCADE"))
    message_id: Mapped[str] = mapped_column(exact_string(64))
    user_id: Mapped[str | None] = mapped_column(
        id_type(), ForeignKey("users.id", ondelete="CASCADE"), index=True
    )
    guest_id: Mapped[str | None] = mapped_column(id_type())
    agent_id: Mapped[str | None] = mapped_column(exact_string(128, "utf8mb4"))
    name: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(String(MOST_CHARACTERS))
    sent_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)


class RemovalRow(Base):
    """Somebody who was removed from a meeting and stays out of it: a user's id, or a guest's identity."""

    __tablename__ = "meeting_removals"

    meeting_id: Mapped[str] = mapped_column(
        id_type(), ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True
    )
    person_id: Mapped[str] = mapped_column(exact_string(64), primary_key=True)
    removed_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)


class AdmissionRow(Base):
    """Somebody whom a moderator let in from the lobby, for one meeting: a user's id, or a guest's."""

    __tablename__ = "meeting_admissions"

    meeting_id: Mapped[str] = mapped_column(
        id_type(), ForeignKey("meetings.id", ondelete="CASCADE"), primary_key=True
    )
    person_id: Mapped[str] = mapped_column(exact_string(64), primary_key=True)
    admitted_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)


class WebhookEventRow(Base):
    """An event's id, so that one that is sent again counts once."""

    __tablename__ = "webhook_events"

    id: Mapped[str] = mapped_column(exact_string(64), primary_key=True)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now, index=True)
