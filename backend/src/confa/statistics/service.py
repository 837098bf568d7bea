"""The figures of the last days and hours, counted when they are asked for."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from confa.database.clock import utc_now
from confa.database.database import Database
from confa.livekit.gateway import AGENT
from confa.statistics import repository
from confa.statistics.repository import Stay
from confa.statistics.schemas import DayFigures, HourFigures, SignIns, Statistics

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)


class StatisticsService:
    """Days begin at the midnight of the person who asks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of_days(self, *, days: int, utc_offset_minutes: int) -> Statistics:
        now = utc_now()
        offset = timedelta(minutes=utc_offset_minutes)
        today = (now + offset).replace(hour=0, minute=0, second=0, microsecond=0) - offset
        starts = [today - _DAY * back for back in reversed(range(days))]
        async with self._database.reading() as session:
            stays = await repository.find_stays(session, since=starts[0])
            num_users, num_blocked = await repository.count_users(session)
        return Statistics(
            days=[_day(start, _between(stays, start, start + _DAY), now) for start in starts],
            num_users=num_users,
            num_blocked_users=num_blocked,
        )

    async def of_sign_ins(self, *, hours: int) -> SignIns:
        this_hour = utc_now().replace(minute=0, second=0, microsecond=0)
        starts = [this_hour - _HOUR * back for back in reversed(range(hours))]
        async with self._database.reading() as session:
            counts = await repository.count_sign_ins(session, starts)
        return SignIns(
            hours=[
                HourFigures(starts_at=start, num_done=done, num_refused=refused)
                for start, (done, refused) in zip(starts, counts, strict=True)
            ]
        )


def _between(stays: Iterable[Stay], start: datetime, end: datetime) -> list[Stay]:
    return [stay for stay in stays if start <= stay.joined_at < end]


def _day(start: datetime, stays: Sequence[Stay], now: datetime) -> DayFigures:
    people = [stay for stay in stays if stay.kind != AGENT]
    agents = [stay for stay in stays if stay.kind == AGENT]
    began = {stay.meeting_id for stay in stays if stay.meeting_started_at >= start}
    together = sum((_length(stay, now) for stay in people), timedelta())
    return DayFigures(
        starts_at=start,
        num_meetings=len(began),
        num_meetings_with_agents=len(began & {stay.meeting_id for stay in agents}),
        num_people=len({stay.user_id or stay.identity for stay in people}),
        num_agents=len({stay.identity for stay in agents}),
        num_minutes=round(together / timedelta(minutes=1)),
    )


def _length(stay: Stay, now: datetime) -> timedelta:
    return max((stay.left_at or now) - stay.joined_at, timedelta())
