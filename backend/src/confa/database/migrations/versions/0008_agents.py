"""Agents: which belong where, what they did, and the workers they run on."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from confa.database.types import UtcDateTime, exact_string

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "agent_workers",
        sa.Column("id", exact_string(64, "utf8mb4"), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
        sa.Column("jobs", sa.Integer(), nullable=False),
        sa.Column("load", sa.Double(), nullable=False),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column("providers", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agent_workers")),
        mysql_charset="utf8mb4",
        mysql_collate="utf8mb4_unicode_ci",
        mysql_engine="InnoDB",
    )
    with op.batch_alter_table("agent_workers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agent_workers_seen_at"), ["seen_at"], unique=False)

    op.create_table(
        "worker_events",
        sa.Column("id", exact_string(64, "utf8mb4"), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_worker_events")),
        mysql_charset="utf8mb4",
        mysql_collate="utf8mb4_unicode_ci",
        mysql_engine="InnoDB",
    )
    with op.batch_alter_table("worker_events", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_worker_events_received_at"), ["received_at"], unique=False)

    op.create_table(
        "agent_sessions",
        sa.Column("id", exact_string(32), nullable=False),
        sa.Column("room_id", exact_string(32), nullable=False),
        sa.Column("meeting_id", exact_string(32), nullable=False),
        sa.Column("role", exact_string(64, "utf8mb4"), nullable=False),
        sa.Column("open_role", exact_string(64, "utf8mb4"), nullable=True),
        sa.Column("invited_by", exact_string(128, "utf8mb4"), nullable=False),
        sa.Column("invited_by_name", sa.String(length=64), nullable=False),
        sa.Column("language", exact_string(64), nullable=False),
        sa.Column("is_muted", sa.Boolean(), nullable=False),
        sa.Column("focus", exact_string(128, "utf8mb4"), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "joining",
                "present",
                "returning",
                "failed",
                "ended",
                name="sessionstate",
                native_enum=False,
                length=16,
            ),
            nullable=False,
        ),
        sa.Column(
            "reason",
            sa.Enum(
                "kicked",
                "disabled",
                "meeting_over",
                "no_agent_worker",
                "keeps_failing",
                "sfu_unavailable",
                name="endreason",
                native_enum=False,
                length=16,
            ),
            nullable=True,
        ),
        sa.Column("agent_identity", exact_string(128, "utf8mb4"), nullable=True),
        sa.Column("returns", sa.Integer(), nullable=False),
        sa.Column("invited_at", UtcDateTime(), nullable=False),
        sa.Column("dispatched_at", UtcDateTime(), nullable=False),
        sa.Column("joined_at", UtcDateTime(), nullable=True),
        sa.Column("retry_until", UtcDateTime(), nullable=True),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("said_state", sa.String(length=32), nullable=True),
        sa.Column("said_at_ms", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_agent_sessions_meeting_id_meetings"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["room_id"], ["rooms.id"], name=op.f("fk_agent_sessions_room_id_rooms"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agent_sessions")),
        sa.UniqueConstraint("room_id", "open_role", name=op.f("uq_agent_sessions_room_id_open_role")),
        mysql_charset="utf8mb4",
        mysql_collate="utf8mb4_unicode_ci",
        mysql_engine="InnoDB",
    )
    with op.batch_alter_table("agent_sessions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agent_sessions_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_agent_sessions_state"), ["state"], unique=False)

    op.create_table(
        "agent_errors",
        sa.Column("id", exact_string(32), nullable=False),
        sa.Column("session_id", exact_string(32), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("detail", sa.String(length=500), nullable=False),
        sa.Column("provider", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["agent_sessions.id"],
            name=op.f("fk_agent_errors_session_id_agent_sessions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agent_errors")),
        mysql_charset="utf8mb4",
        mysql_collate="utf8mb4_unicode_ci",
        mysql_engine="InnoDB",
    )
    with op.batch_alter_table("agent_errors", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agent_errors_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_agent_errors_session_id"), ["session_id"], unique=False)

    op.create_table(
        "agent_turns",
        sa.Column("id", exact_string(32), nullable=False),
        sa.Column("session_id", exact_string(32), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("end_of_turn_ms", sa.Integer(), nullable=True),
        sa.Column("stt_ms", sa.Integer(), nullable=True),
        sa.Column("llm_first_token_ms", sa.Integer(), nullable=True),
        sa.Column("tts_first_audio_ms", sa.Integer(), nullable=True),
        sa.Column("voice_to_voice_ms", sa.Integer(), nullable=True),
        sa.Column("is_interrupted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["agent_sessions.id"],
            name=op.f("fk_agent_turns_session_id_agent_sessions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agent_turns")),
        mysql_charset="utf8mb4",
        mysql_collate="utf8mb4_unicode_ci",
        mysql_engine="InnoDB",
    )
    with op.batch_alter_table("agent_turns", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agent_turns_session_id_at"), ["session_id", "at"], unique=False)

    op.create_table(
        "meeting_notes",
        sa.Column("id", exact_string(32), nullable=False),
        sa.Column("meeting_id", exact_string(32), nullable=False),
        sa.Column("session_id", exact_string(32), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("kind", exact_string(16), nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=False),
        sa.Column("said_by", exact_string(128, "utf8mb4"), nullable=True),
        sa.Column("said_by_name", sa.String(length=128), nullable=True),
        sa.Column("assignee", sa.String(length=128), nullable=True),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_meeting_notes_meeting_id_meetings"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["agent_sessions.id"],
            name=op.f("fk_meeting_notes_session_id_agent_sessions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_notes")),
        mysql_charset="utf8mb4",
        mysql_collate="utf8mb4_unicode_ci",
        mysql_engine="InnoDB",
    )
    with op.batch_alter_table("meeting_notes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_notes_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_notes_session_id"), ["session_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("meeting_notes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_notes_session_id"))
        batch_op.drop_index(batch_op.f("ix_meeting_notes_meeting_id"))

    op.drop_table("meeting_notes")
    with op.batch_alter_table("agent_turns", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_agent_turns_session_id_at"))

    op.drop_table("agent_turns")
    with op.batch_alter_table("agent_errors", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_agent_errors_session_id"))
        batch_op.drop_index(batch_op.f("ix_agent_errors_at"))

    op.drop_table("agent_errors")
    with op.batch_alter_table("agent_sessions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_agent_sessions_state"))
        batch_op.drop_index(batch_op.f("ix_agent_sessions_meeting_id"))

    op.drop_table("agent_sessions")
    with op.batch_alter_table("worker_events", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_worker_events_received_at"))

    op.drop_table("worker_events")
    with op.batch_alter_table("agent_workers", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_agent_workers_seen_at"))

    op.drop_table("agent_workers")
