"""The tables of sessions and of bans."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from confa.auth.sites import Site
from confa.database.base import Base
from confa.database.clock import utc_now
from confa.database.ids import new_id
from confa.database.types import UtcDateTime, enum_type, exact_string, id_type


class RefreshSessionRow(Base):
    """A family of refresh tokens: one sign-in on one site. Only the current token's hash is kept."""

    __tablename__ = "refresh_sessions"

    id: Mapped[str] = mapped_column(id_type(), primary_key=True, default=new_id)
    user_id: Mapped[str] = mapped_column(id_type(), ForeignKey("users.id", ondelete="CASCADE"), index=True)
    site: Mapped[Site] = mapped_column(enum_type(Site))
    token_hash: Mapped[str] = mapped_column(exact_string(64))
    user_agent: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    last_used_at: Mapped[datetime] = mapped_column(UtcDateTime)
    idle_expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    end_reason: Mapped[str | None] = mapped_column(exact_string(32))


class RefreshRotationRow(Base):
    """A token that was replaced moments ago: within the grace it still gives the current one."""

    __tablename__ = "refresh_rotations"

    token_hash: Mapped[str] = mapped_column(exact_string(64), primary_key=True)
    session_id: Mapped[str] = mapped_column(
        id_type(), ForeignKey("refresh_sessions.id", ondelete="CASCADE"), index=True
    )
    rotated_at: Mapped[datetime] = mapped_column(UtcDateTime)


class IpBanRow(Base):
    """An address from which nobody may sign in until `expires_at`; for IPv6 the network of a customer."""

    __tablename__ = "ip_bans"

    id: Mapped[str] = mapped_column(id_type(), primary_key=True, default=new_id)
    address: Mapped[str] = mapped_column(exact_string(64), unique=True)
    banned_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
