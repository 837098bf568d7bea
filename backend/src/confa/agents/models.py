"""The tables of agents: which belong in which room, what they did, and the workers they run on."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from confa.agents.states import EndReason, SessionState
from confa.database.base import Base
from confa.database.clock import utc_now
from confa.database.ids import new_id
from confa.database.types import UtcDateTime, enum_type, exact_string, id_type


class AgentSessionRow(Base):
    """One invitation of an agent, and the wished state that it is kept in or brought back to.

    `open_role` is the role while the agent belongs in the room and empty afterwards, so that the
    database itself lets a role into a room once. `returns` counts how often it was brought back.
    """

    __tablename__ = "agent_sessions"
    __table_args__: Any = (UniqueConstraint("room_id", "open_role"), Base.__table_args__)

    id: Mapped[str] = mapped_column(id_type(), primary_key=True, default=new_id)
    room_id: Mapped[str] = mapped_column(id_type(), ForeignKey("rooms.id", ondelete="CASCADE"))
    meeting_id: Mapped[str] = mapped_column(
        id_type(), ForeignKey("meetings.id", ondelete="CASCADE"), index=True
    )
    role: Mapped[str] = mapped_column(exact_string(64, "utf8mb4"))
    open_role: Mapped[str | None] = mapped_column(exact_string(64, "utf8mb4"))
    invited_by: Mapped[str] = mapped_column(exact_string(128, "utf8mb4"))
    invited_by_name: Mapped[str] = mapped_column(String(64))
    language: Mapped[str] = mapped_column(exact_string(64))
    is_muted: Mapped[bool] = mapped_column(default=False)
    focus: Mapped[str | None] = mapped_column(exact_string(128, "utf8mb4"))

    state: Mapped[SessionState] = mapped_column(enum_type(SessionState), index=True)
    reason: Mapped[EndReason | None] = mapped_column(enum_type(EndReason))
    agent_identity: Mapped[str | None] = mapped_column(exact_string(128, "utf8mb4"))
    returns: Mapped[int] = mapped_column(default=0)
    invited_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    dispatched_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    joined_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    retry_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    # What the agent last reported of itself, and when by its own clock.
    said_state: Mapped[str | None] = mapped_column(String(32))
    said_at_ms: Mapped[int | None] = mapped_column(BigInteger)


class AgentTurnRow(Base):
    """One answer of an agent: its delays in milliseconds, empty where nothing was measured."""

    __tablename__ = "agent_turns"
    __table_args__: Any = (Index(None, "session_id", "at"), Base.__table_args__)

    id: Mapped[str] = mapped_column(id_type(), primary_key=True, default=new_id)
    session_id: Mapped[str] = mapped_column(id_type(), ForeignKey("agent_sessions.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    end_of_turn_ms: Mapped[int | None]
    stt_ms: Mapped[int | None]
    llm_first_token_ms: Mapped[int | None]
    tts_first_audio_ms: Mapped[int | None]
    voice_to_voice_ms: Mapped[int | None]
    is_interrupted: Mapped[bool]


class AgentErrorRow(Base):
    """Something that went wrong for an agent; `detail` has no words of the meeting."""

    __tablename__ = "agent_errors"

    id: Mapped[str] = mapped_column(id_type(), primary_key=True, default=new_id)
    session_id: Mapped[str] = mapped_column(
        id_type(), ForeignKey("agent_sessions.id", ondelete="CASCADE"), index=True
    )
    at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    code: Mapped[str] = mapped_column(String(64))
    detail: Mapped[str] = mapped_column(String(500))
    provider: Mapped[str | None] = mapped_column(String(64))


class MeetingNoteRow(Base):
    """A note or an action item that an agent took; `said_by` is the identity of whoever said it."""

    __tablename__ = "meeting_notes"

    id: Mapped[str] = mapped_column(id_type(), primary_key=True, default=new_id)
    meeting_id: Mapped[str] = mapped_column(
        id_type(), ForeignKey("meetings.id", ondelete="CASCADE"), index=True
    )
    session_id: Mapped[str] = mapped_column(
        id_type(), ForeignKey("agent_sessions.id", ondelete="CASCADE"), index=True
    )
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    kind: Mapped[str] = mapped_column(exact_string(16))
    text: Mapped[str] = mapped_column(String(2000))
    said_by: Mapped[str | None] = mapped_column(exact_string(128, "utf8mb4"))
    said_by_name: Mapped[str | None] = mapped_column(String(128))
    assignee: Mapped[str | None] = mapped_column(String(128))


class AgentWorkerRow(Base):
    """A worker as it last described itself; `seen_at` is this side's clock."""

    __tablename__ = "agent_workers"

    id: Mapped[str] = mapped_column(exact_string(64, "utf8mb4"), primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    jobs: Mapped[int]
    load: Mapped[float]
    version: Mapped[str] = mapped_column(String(64))
    providers: Mapped[list[dict[str, Any]]] = mapped_column(JSON)


class WorkerEventRow(Base):
    """The id of a worker's event, so that one that is delivered again counts once."""

    __tablename__ = "worker_events"

    id: Mapped[str] = mapped_column(exact_string(64, "utf8mb4"), primary_key=True)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now, index=True)
