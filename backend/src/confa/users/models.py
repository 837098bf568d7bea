"""The table of accounts."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from confa.database.base import Base
from confa.database.clock import utc_now
from confa.database.ids import new_id
from confa.database.types import UtcDateTime, enum_type, exact_string, id_type
from confa.users.roles import UserRole


class UserRow(Base):
    """An account. `username_key` makes names unique whatever the case."""

    __tablename__ = "users"

    id: Mapped[str] = mapped_column(id_type(), primary_key=True, default=new_id)
    username: Mapped[str] = mapped_column(String(64))
    username_key: Mapped[str] = mapped_column(exact_string(64), unique=True)
    display_name: Mapped[str] = mapped_column(String(64))
    role: Mapped[UserRole] = mapped_column(enum_type(UserRole))
    password_hash: Mapped[str] = mapped_column(exact_string(255))
    blocked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now, index=True)
    last_login_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
