"""A mark that can exist once: the first administrator was created."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from confa.database.base import Base
from confa.database.clock import utc_now
from confa.database.types import UtcDateTime, exact_string

FIRST_ADMIN = "first_admin"


class BootstrapMarkRow(Base):
    """Of simultaneous calls the primary key lets exactly one through."""

    __tablename__ = "bootstrap_marks"

    name: Mapped[str] = mapped_column(exact_string(32), primary_key=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
