"""Which of the SFU's rooms a meeting takes place in."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from confa.database.types import exact_string

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sfu_sid", exact_string(64), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.drop_column("sfu_sid")
