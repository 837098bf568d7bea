"""The tables of invitations for people without an account, and of those who came with one."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from confa.database.base import Base
from confa.database.clock import utc_now
from confa.database.ids import new_id
from confa.database.types import UtcDateTime, exact_string, id_type
from confa.meetings.models import SaidOfSelf


class InviteRow(Base):
    """A link into one room. Only the hash of its secret is kept; `invited_by` outlives the account."""

    __tablename__ = "invites"

    id: Mapped[str] = mapped_column(id_type(), primary_key=True, default=new_id)
    room_id: Mapped[str] = mapped_column(id_type(), ForeignKey("rooms.id", ondelete="CASCADE"), index=True)
    secret_hash: Mapped[str] = mapped_column(exact_string(64), unique=True)
    invited_by: Mapped[str] = mapped_column(String(64))
    max_uses: Mapped[int]
    num_uses: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class GuestRow(SaidOfSelf, Base):
    """Somebody who accepted an invitation. The id is the identity in the room, `g-` and so on."""

    __tablename__ = "guests"

    id: Mapped[str] = mapped_column(id_type(), primary_key=True)
    invite_id: Mapped[str] = mapped_column(
        id_type(), ForeignKey("invites.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
