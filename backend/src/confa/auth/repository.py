"""Queries on sessions. Every change of a token or password is one conditional UPDATE: one request wins."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from confa.auth.models import RefreshRotationRow, RefreshSessionRow
from confa.auth.sites import Site
from confa.database.results import matched_rows
from confa.users.models import UserRow

BLOCKED = "blocked"
"""Why a session ended: its account was blocked."""


async def replace_token(
    session: AsyncSession,
    session_id: str,
    *,
    old_hash: str,
    new_hash: str,
    now: datetime,
    idle_until: datetime,
) -> bool:
    """Puts the new token in the old one's place; false when the old one is not the current one."""
    result = await session.execute(
        update(RefreshSessionRow)
        .where(RefreshSessionRow.id == session_id, RefreshSessionRow.token_hash == old_hash, *_running(now))
        .values(token_hash=new_hash, last_used_at=now, idle_expires_at=idle_until)
    )
    return matched_rows(result) == 1


async def note_rotation(
    session: AsyncSession, session_id: str, *, old_hash: str, now: datetime, grace: timedelta
) -> None:
    """Keeps the replaced token for its grace, and forgets those of the session whose grace is over."""
    await session.execute(
        delete(RefreshRotationRow).where(
            RefreshRotationRow.session_id == session_id, RefreshRotationRow.rotated_at <= now - grace
        )
    )
    session.add(RefreshRotationRow(token_hash=old_hash, session_id=session_id, rotated_at=now))


async def find_rotation(
    session: AsyncSession, old_hash: str, *, since: datetime
) -> RefreshRotationRow | None:
    found = await session.scalars(
        select(RefreshRotationRow).where(
            RefreshRotationRow.token_hash == old_hash, RefreshRotationRow.rotated_at > since
        )
    )
    return found.one_or_none()


async def current_token(session: AsyncSession, session_id: str) -> tuple[str, datetime] | None:
    """The hash of the session's token as it is stored by now, and since when that is the current one."""
    found = await session.execute(
        select(RefreshSessionRow.token_hash, RefreshSessionRow.last_used_at).where(
            RefreshSessionRow.id == session_id
        )
    )
    row = found.one_or_none()
    return (row[0], row[1]) if row else None


async def find_with_user(
    session: AsyncSession, session_id: str, *, now: datetime
) -> tuple[RefreshSessionRow, UserRow] | None:
    """A running session of an active account."""
    found = await session.execute(
        select(RefreshSessionRow, UserRow)
        .join(UserRow, UserRow.id == RefreshSessionRow.user_id)
        .where(RefreshSessionRow.id == session_id, UserRow.blocked_at.is_(None), *_running(now))
    )
    row = found.one_or_none()
    return (row[0], row[1]) if row else None


async def find_ended_by_blocking(
    session: AsyncSession, session_id: str, *, now: datetime
) -> RefreshSessionRow | None:
    """A session that would still run if its account were not blocked."""
    found = await session.scalars(
        select(RefreshSessionRow)
        .join(UserRow, UserRow.id == RefreshSessionRow.user_id)
        .where(
            RefreshSessionRow.id == session_id,
            UserRow.blocked_at.is_not(None),
            or_(RefreshSessionRow.ended_at.is_(None), RefreshSessionRow.end_reason == BLOCKED),
            *_not_expired(now),
        )
    )
    return found.one_or_none()


async def list_running(session: AsyncSession, user_id: str, *, now: datetime) -> Sequence[RefreshSessionRow]:
    found = await session.scalars(
        select(RefreshSessionRow)
        .where(RefreshSessionRow.user_id == user_id, *_running(now))
        .order_by(RefreshSessionRow.last_used_at.desc(), RefreshSessionRow.id)
    )
    return found.all()


async def end_session(
    session: AsyncSession, session_id: str, *, now: datetime, reason: str, user_id: str | None = None
) -> bool:
    """Ends one session (of this user, when given); false when there was none that had not ended."""
    statement = update(RefreshSessionRow).where(
        RefreshSessionRow.id == session_id, RefreshSessionRow.ended_at.is_(None)
    )
    if user_id is not None:
        statement = statement.where(RefreshSessionRow.user_id == user_id)
    return matched_rows(await session.execute(statement.values(ended_at=now, end_reason=reason))) == 1


async def end_sessions_of(
    session: AsyncSession, user_id: str, *, now: datetime, reason: str, except_id: str = ""
) -> int:
    """Ends every session of the user but one, and says how many that were."""
    result = await session.execute(
        update(RefreshSessionRow)
        .where(
            RefreshSessionRow.user_id == user_id,
            RefreshSessionRow.id != except_id,
            RefreshSessionRow.ended_at.is_(None),
        )
        .values(ended_at=now, end_reason=reason)
    )
    return matched_rows(result)


async def replace_password(
    session: AsyncSession, user_id: str, *, verified_hash: str, new_hash: str, session_id: str
) -> bool:
    """Puts the new hash in the verified one's place, for a session that has not ended.

    False when the account has another password by now or is blocked, or the session is over.
    """
    has_session = exists().where(RefreshSessionRow.id == session_id, RefreshSessionRow.ended_at.is_(None))
    result = await session.execute(
        update(UserRow)
        .where(
            UserRow.id == user_id,
            UserRow.password_hash == verified_hash,
            UserRow.blocked_at.is_(None),
            has_session,
        )
        .values(password_hash=new_hash)
    )
    return matched_rows(result) == 1


async def delete_long_over(session: AsyncSession, *, before: datetime) -> None:
    """Removes sessions that ended or expired before then."""
    await session.execute(
        delete(RefreshSessionRow).where(
            or_(RefreshSessionRow.ended_at < before, RefreshSessionRow.expires_at < before)
        )
    )


def new_session(
    *, session_id: str, user_id: str, site: Site, token_hash: str, user_agent: str,
    now: datetime, idle_until: datetime, expires_at: datetime,
) -> RefreshSessionRow:  # fmt: skip
    return RefreshSessionRow(
        id=session_id, user_id=user_id, site=site, token_hash=token_hash, user_agent=user_agent[:200],
        created_at=now, last_used_at=now, idle_expires_at=idle_until, expires_at=expires_at,
    )  # fmt: skip


def _running(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return RefreshSessionRow.ended_at.is_(None), *_not_expired(now)


def _not_expired(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return RefreshSessionRow.expires_at > now, RefreshSessionRow.idle_expires_at > now
