"""The audit log's table: no foreign keys, because it outlives whom it speaks of."""

from datetime import datetime

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from confa.database.base import Base
from confa.database.clock import utc_now
from confa.database.ids import new_id
from confa.database.types import UtcDateTime, exact_string, id_type


class AuditEventRow(Base):
    """Who did what, on whom or what, from where, and how it ended."""

    __tablename__ = "audit_events"

    id: Mapped[str] = mapped_column(id_type(), primary_key=True, default=new_id)
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now, index=True)
    actor_id: Mapped[str | None] = mapped_column(id_type())
    actor_name: Mapped[str] = mapped_column(String(64))
    action: Mapped[str] = mapped_column(exact_string(64))
    target_kind: Mapped[str] = mapped_column(exact_string(32))
    target_id: Mapped[str] = mapped_column(exact_string(64))
    target_name: Mapped[str] = mapped_column(String(64))
    address: Mapped[str] = mapped_column(exact_string(64))
    outcome: Mapped[str] = mapped_column(exact_string(32))
    details: Mapped[list[dict[str, str | None]] | None] = mapped_column(JSON(none_as_null=True))
