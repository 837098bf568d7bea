"""What agents write in the chat."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from confa.database.types import exact_string

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.add_column(sa.Column("agent_id", exact_string(128, "utf8mb4"), nullable=True))


def downgrade() -> None:
    # A table that knows people only would say of these that nobody wrote them.
    op.execute("DELETE FROM messages WHERE agent_id IS NOT NULL")
    with op.batch_alter_table("messages", schema=None) as batch_op:
        batch_op.drop_column("agent_id")
