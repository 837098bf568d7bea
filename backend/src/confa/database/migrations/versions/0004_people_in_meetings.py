"""What people and moderators do in a meeting: hands, consent, messages, removals."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from confa.database.types import UtcDateTime, exact_string

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "self_states",
        sa.Column("room_id", exact_string(32), nullable=False),
        sa.Column("user_id", exact_string(32), nullable=False),
        sa.Column("agents_may_hear", sa.Boolean(), nullable=False),
        sa.Column("hand_raised_ms", sa.BigInteger(), nullable=True),
        sa.Column("hand_meeting_id", exact_string(32), nullable=True),
        sa.ForeignKeyConstraint(
            ["room_id"], ["rooms.id"], name=op.f("fk_self_states_room_id_rooms"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_self_states_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("room_id", "user_id", name=op.f("pk_self_states")),
        mysql_charset="utf8mb4",
        mysql_collate="utf8mb4_unicode_ci",
        mysql_engine="InnoDB",
    )
    with op.batch_alter_table("self_states", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_self_states_user_id"), ["user_id"], unique=False)

    op.create_table(
        "meeting_removals",
        sa.Column("meeting_id", exact_string(32), nullable=False),
        sa.Column("person_id", exact_string(64), nullable=False),
        sa.Column("removed_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_meeting_removals_meeting_id_meetings"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("meeting_id", "person_id", name=op.f("pk_meeting_removals")),
        mysql_charset="utf8mb4",
        mysql_collate="utf8mb4_unicode_ci",
        mysql_engine="InnoDB",
    )
    op.create_table(
        "messages",
        sa.Column("id", exact_string(32), nullable=False),
        sa.Column("meeting_id", exact_string(32), nullable=False),
        sa.Column("message_id", exact_string(64), nullable=False),
        sa.Column("user_id", exact_string(32), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("text", sa.String(length=4000), nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_messages_meeting_id_meetings"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_messages_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
        sa.UniqueConstraint("meeting_id", "message_id", name=op.f("uq_messages_meeting_id_message_id")),
        mysql_charset="utf8mb4",
        mysql_collate="utf8mb4_unicode_ci",
        mysql_engine="InnoDB",
    )
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_messages_user_id"), ["user_id"], unique=False)

    with op.batch_alter_table("attendances", schema=None) as batch_op:
        batch_op.add_column(sa.Column("quality", exact_string(16), nullable=True))

    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("is_final", sa.Boolean(), server_default="0", nullable=False))
        # The new index first: MariaDB keeps one for the foreign key.
        batch_op.create_index(
            batch_op.f("ix_meetings_room_id_ended_at"), ["room_id", "ended_at"], unique=False
        )
        batch_op.drop_index(batch_op.f("ix_meetings_room_id"))


def downgrade() -> None:
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meetings_room_id"), ["room_id"], unique=False)
        batch_op.drop_index(batch_op.f("ix_meetings_room_id_ended_at"))
        batch_op.drop_column("is_final")

    with op.batch_alter_table("attendances", schema=None) as batch_op:
        batch_op.drop_column("quality")

    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_messages_user_id"))

    op.drop_table("messages")
    op.drop_table("meeting_removals")
    with op.batch_alter_table("self_states", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_self_states_user_id"))

    op.drop_table("self_states")
