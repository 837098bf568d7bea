"""When a meeting is over: at once when somebody ended it, else when nobody has come back in time."""

from datetime import datetime

from sqlalchemy import BindParameter, ColumnElement, and_, exists, or_
from sqlalchemy.orm import InstrumentedAttribute, aliased

from confa.meetings.models import MeetingRow
from confa.meetings.recording import CONTINUES_WITHIN


def goes_on(now: datetime) -> ColumnElement[bool]:
    """A condition for meetings that run, or that would go on if people came back now."""
    may_continue = and_(MeetingRow.is_final.is_(False), MeetingRow.ended_at > now - CONTINUES_WITHIN)
    return or_(MeetingRow.ended_at.is_(None), may_continue)


def has_ended_since(
    since: InstrumentedAttribute[datetime],
    room_id: InstrumentedAttribute[str],
    *,
    too_late: BindParameter[str],
) -> ColumnElement[bool]:
    """A condition for rows of a room: a meeting ended after their time `since`, and will not go on.

    `too_late` is the parameter of the stored time up to which whatever ended stays over.
    """
    # By another name, because the query around may ask for the running meeting.
    ended = aliased(MeetingRow)
    is_over = or_(ended.is_final.is_(True), ended.ended_at <= too_late)
    return exists().where(ended.room_id == room_id, ended.ended_at > since, is_over)
