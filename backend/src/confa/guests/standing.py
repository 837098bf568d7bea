"""How long a guest is one: until the invitation is revoked, its time is up or the meeting is over."""

from datetime import datetime

from sqlalchemy import ColumnElement, String, and_, bindparam, not_

from confa.database.hot_queries import stored_time
from confa.guests.models import GuestRow, InviteRow
from confa.meetings.endings import has_ended_since
from confa.meetings.recording import CONTINUES_WITHIN

MAY_STAY: ColumnElement[bool] = and_(
    InviteRow.revoked_at.is_(None),
    GuestRow.expires_at > bindparam("now", type_=String),
    not_(
        has_ended_since(GuestRow.created_at, InviteRow.room_id, too_late=bindparam("too_late", type_=String))
    ),
)
"""A condition on a guest and the invitation, for hot queries with `standing_at`."""


def standing_at(now: datetime) -> dict[str, str]:
    """The values that `MAY_STAY` needs."""
    return {"now": stored_time(now), "too_late": stored_time(now - CONTINUES_WITHIN)}
