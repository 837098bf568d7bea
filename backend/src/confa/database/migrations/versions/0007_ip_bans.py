"""Bans of addresses."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from confa.database.types import UtcDateTime, exact_string

revision: str = "0007"
down_revision: str | None = "0005"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "ip_bans",
        sa.Column("id", exact_string(32), nullable=False),
        sa.Column("address", exact_string(64), nullable=False),
        sa.Column("banned_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ip_bans")),
        sa.UniqueConstraint("address", name=op.f("uq_ip_bans_address")),
        mysql_charset="utf8mb4",
        mysql_collate="utf8mb4_unicode_ci",
        mysql_engine="InnoDB",
    )
    with op.batch_alter_table("ip_bans", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ip_bans_expires_at"), ["expires_at"], unique=False)


def downgrade() -> None:
    op.drop_table("ip_bans")
