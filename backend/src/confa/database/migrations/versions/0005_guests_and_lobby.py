"""Invitations for guests, and the lobby where people wait to be let in."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from confa.database.types import UtcDateTime, exact_string

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "invites",
        sa.Column("id", exact_string(32), nullable=False),
        sa.Column("room_id", exact_string(32), nullable=False),
        sa.Column("secret_hash", exact_string(64), nullable=False),
        sa.Column("invited_by", sa.String(length=64), nullable=False),
        sa.Column("max_uses", sa.Integer(), nullable=False),
        sa.Column("num_uses", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("revoked_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["room_id"], ["rooms.id"], name=op.f("fk_invites_room_id_rooms"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invites")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_invites_secret_hash")),
        mysql_charset="utf8mb4",
        mysql_collate="utf8mb4_unicode_ci",
        mysql_engine="InnoDB",
    )
    with op.batch_alter_table("invites", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_invites_expires_at"), ["expires_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_invites_room_id"), ["room_id"], unique=False)

    op.create_table(
        "lobby_tickets",
        sa.Column("id", exact_string(32), nullable=False),
        sa.Column("room_id", exact_string(32), nullable=False),
        sa.Column("person_id", exact_string(64), nullable=False),
        sa.Column("user_id", exact_string(32), nullable=True),
        sa.Column("display_name", sa.String(length=64), nullable=False),
        sa.Column(
            "decision",
            sa.Enum("waiting", "admitted", "refused", name="decision", native_enum=False, length=16),
            nullable=False,
        ),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("last_asked_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_lobby_tickets_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lobby_tickets")),
        sa.UniqueConstraint("room_id", "person_id", name=op.f("uq_lobby_tickets_room_id_person_id")),
        mysql_charset="utf8mb4",
        mysql_collate="utf8mb4_unicode_ci",
        mysql_engine="InnoDB",
    )
    with op.batch_alter_table("lobby_tickets", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_lobby_tickets_last_asked_at"), ["last_asked_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_lobby_tickets_user_id"), ["user_id"], unique=False)

    op.create_table(
        "guests",
        sa.Column("id", exact_string(32), nullable=False),
        sa.Column("invite_id", exact_string(32), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("agents_may_hear", sa.Boolean(), nullable=False),
        sa.Column("hand_raised_ms", sa.BigInteger(), nullable=True),
        sa.Column("hand_meeting_id", exact_string(32), nullable=True),
        sa.ForeignKeyConstraint(
            ["invite_id"], ["invites.id"], name=op.f("fk_guests_invite_id_invites"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guests")),
        mysql_charset="utf8mb4",
        mysql_collate="utf8mb4_unicode_ci",
        mysql_engine="InnoDB",
    )
    with op.batch_alter_table("guests", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_guests_invite_id"), ["invite_id"], unique=False)

    op.create_table(
        "meeting_admissions",
        sa.Column("meeting_id", exact_string(32), nullable=False),
        sa.Column("person_id", exact_string(64), nullable=False),
        sa.Column("admitted_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_meeting_admissions_meeting_id_meetings"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("meeting_id", "person_id", name=op.f("pk_meeting_admissions")),
        mysql_charset="utf8mb4",
        mysql_collate="utf8mb4_unicode_ci",
        mysql_engine="InnoDB",
    )
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.add_column(sa.Column("guest_id", exact_string(32), nullable=True))
        batch_op.alter_column("user_id", existing_type=exact_string(32), nullable=True)


def downgrade() -> None:
    # What guests wrote has no place in a table that knows users only.
    op.execute("DELETE FROM messages WHERE user_id IS NULL")
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.alter_column("user_id", existing_type=exact_string(32), nullable=False)
        batch_op.drop_column("guest_id")

    for table in ("meeting_admissions", "guests", "lobby_tickets", "invites"):
        op.drop_table(table)
