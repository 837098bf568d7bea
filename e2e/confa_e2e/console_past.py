"""A month of meetings, a day of sign-ins, and agents' answers, past the API: nobody waits for that."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.agents.models import AgentErrorRow, AgentSessionRow, AgentTurnRow
from confa.audit.models import AuditEventRow
from confa.auth.models import IpBanRow
from confa.database.base import Base
from confa.database.clock import utc_now
from confa.database.database import Database
from confa.database.engine import make_engine
from confa.meetings.models import AttendanceRow, MeetingRow
from confa.rooms.models import RoomRow
from confa.users.models import UserRow

_DAYS = 30
_TURNS = 24
_WORK_DAYS = 5
_BANNED = ("203.0.113.24", "2001:db8:7::/64")
_QUALITIES = ("excellent", "excellent", "good", "poor")


async def write(state: Path) -> None:
    """Of a stack with accounts and rooms, and with agents in some of them."""
    async with _writing(state) as session:
        rooms = (await session.scalars(select(RoomRow))).all()
        users = (await session.scalars(select(UserRow))).all()
        agents = (await session.scalars(select(AgentSessionRow))).all()
        meetings = list(_meetings(rooms))
        session.add_all(meetings)
        await session.flush()  # What refers to them comes after them.
        session.add_all([*_attendances(meetings, users), *_sign_ins(users), *_bans(), *_work(agents)])


@asynccontextmanager
async def _writing(state: Path) -> AsyncIterator[AsyncSession]:
    engine = make_engine(f"sqlite+aiosqlite:///{state / 'confa.sqlite3'}")
    async with Database(engine).writing() as session:
        yield session
    await engine.dispose()


def _meetings(rooms: Sequence[RoomRow]) -> Iterator[MeetingRow]:
    """More on work days, and more every week."""
    chance = random.Random(7)  # noqa: S311 (the same pictures every time)
    for back in range(1, _DAYS):
        morning = (utc_now() - timedelta(days=back)).replace(hour=8, minute=0)
        at_work = morning.weekday() < _WORK_DAYS
        for number in range(chance.randint(4, 8) + (_DAYS - back) // 6 if at_work else 1):
            started_at = morning + timedelta(minutes=50 * number)
            yield MeetingRow(
                id=f"past{back:02}x{number:02}", room_id=chance.choice(rooms).id, started_at=started_at,
                ended_at=started_at + timedelta(minutes=chance.randint(12, 55)),
            )  # fmt: skip


def _attendances(meetings: Sequence[MeetingRow], users: Sequence[UserRow]) -> Iterator[AttendanceRow]:
    """Some of the people, from beginning to end, and an agent in every other meeting."""
    chance = random.Random(6)  # noqa: S311
    for number, meeting in enumerate(meetings):
        for user in chance.sample(users, chance.randint(2, 6)):
            yield AttendanceRow(
                participant_sid=f"PA_{meeting.id}{user.id[-8:]}", meeting_id=meeting.id,
                identity=f"u-{user.id}-past", user_id=user.id, name=user.display_name, kind="STANDARD",
                joined_at=meeting.started_at, left_at=meeting.ended_at, quality=chance.choice(_QUALITIES),
            )  # fmt: skip
        if number % 2:
            yield AttendanceRow(
                participant_sid=f"PA_{meeting.id}agent", meeting_id=meeting.id,
                identity=f"agent-{meeting.id}", name="Friendly", kind="AGENT",
                joined_at=meeting.started_at, left_at=meeting.ended_at,
            )  # fmt: skip


def _sign_ins(users: Sequence[UserRow]) -> Iterator[Base]:
    """Most of them work; some nights somebody guesses."""
    chance = random.Random(8)  # noqa: S311
    for back in range(1, 24):
        at = utc_now() - timedelta(hours=back)
        for _ in range(chance.randint(2, 9)):
            yield _sign_in(chance.choice(users), "done", at)
        for _ in range(chance.randint(0, 1) if back not in {9, 10} else 11):
            yield _sign_in(chance.choice(users), "refused", at)


def _sign_in(user: UserRow, outcome: str, at: datetime) -> Base:
    return AuditEventRow(
        at=at, actor_id=user.id, actor_name=user.username, action="auth.sign_in", target_kind="user",
        target_id=user.id, target_name=user.username, address="192.0.2.41", outcome=outcome,
    )  # fmt: skip


def _bans() -> Iterator[Base]:
    for number, address in enumerate(_BANNED, start=1):
        at = utc_now() - timedelta(minutes=4 * number)
        yield IpBanRow(address=address, banned_at=at, expires_at=at + timedelta(minutes=15))


def _work(agents: Sequence[AgentSessionRow]) -> Iterator[Base]:
    """Answers of each agent, of which one was slow, and what went wrong then."""
    chance = random.Random(9)  # noqa: S311
    for agent in agents:
        for number in range(_TURNS):
            is_slow = number == _TURNS // 2
            yield AgentTurnRow(
                session_id=agent.id, at=utc_now() - timedelta(seconds=40 * (_TURNS - number)),
                end_of_turn_ms=450, stt_ms=90, llm_first_token_ms=120, tts_first_audio_ms=130,
                voice_to_voice_ms=1180 if is_slow else chance.randint(620, 790), is_interrupted=False,
            )  # fmt: skip
        yield AgentErrorRow(
            session_id=agent.id, at=utc_now() - timedelta(minutes=8), code="provider_failed",
            detail="The language model did not answer within 5 s; the next one answered.", provider="openai",
        )  # fmt: skip
