"""Queries of the list of accounts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from confa.http.paging import decode_cursor, encode_cursor, time_of_key
from confa.user_admin.schemas import UserSort, UserStatus
from confa.users.models import UserRow
from confa.users.roles import UserRole


@dataclass(frozen=True, slots=True, kw_only=True)
class UserFilter:
    """Which accounts, in which order."""

    q: str = ""
    role: UserRole | None = None
    status: UserStatus | None = None
    sort: UserSort = UserSort.USERNAME


async def find_page(
    session: AsyncSession, wanted: UserFilter, *, limit: int, cursor: str | None
) -> tuple[Sequence[UserRow], str | None]:
    """At most `limit` accounts after the cursor, and the cursor of the next page."""
    column, is_down = _order(wanted.sort)
    query = select(UserRow).where(*_conditions(wanted))
    if cursor:
        query = query.where(_after(column, cursor, is_down=is_down))
    rows = (await session.scalars(_ordered(query, column, is_down=is_down).limit(limit + 1))).all()
    if len(rows) <= limit:
        return rows, None
    last = rows[limit - 1]
    return rows[:limit], encode_cursor(_key(last, column), last.id)


async def get_for_update(session: AsyncSession, user_id: str) -> UserRow | None:
    return await session.get(UserRow, user_id, with_for_update=True)


async def lock_active_admins(session: AsyncSession) -> Sequence[str]:
    """The ids of the active administrators, kept from changing until the transaction ends."""
    query = select(UserRow.id).where(UserRow.role == UserRole.ADMIN, UserRow.blocked_at.is_(None))
    # In one order, so that two transactions wait for each other instead of deadlocking.
    return (await session.scalars(query.order_by(UserRow.id).with_for_update())).all()


def _conditions(wanted: UserFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.q:
        conditions.append(
            or_(
                UserRow.username.icontains(wanted.q, autoescape=True),
                UserRow.display_name.icontains(wanted.q, autoescape=True),
            )
        )
    if wanted.role:
        conditions.append(UserRow.role == wanted.role)
    if wanted.status:
        is_blocked = wanted.status is UserStatus.BLOCKED
        conditions.append(UserRow.blocked_at.is_not(None) if is_blocked else UserRow.blocked_at.is_(None))
    return conditions


def _order(sort: UserSort) -> tuple[InstrumentedAttribute[Any], bool]:
    is_down = sort.value.startswith("-")
    by_name = sort in {UserSort.USERNAME, UserSort.USERNAME_DOWN}
    return (UserRow.username_key if by_name else UserRow.created_at), is_down


def _ordered(query: Select[UserRow], column: InstrumentedAttribute[Any], *, is_down: bool) -> Select[UserRow]:
    if is_down:
        return query.order_by(column.desc(), UserRow.id.desc())
    return query.order_by(column, UserRow.id)


def _after(column: InstrumentedAttribute[Any], cursor: str, *, is_down: bool) -> ColumnElement[bool]:
    text, user_id = decode_cursor(cursor, count=2)
    key = time_of_key(text) if column is UserRow.created_at else text
    if is_down:
        return or_(column < key, and_(column == key, UserRow.id < user_id))
    return or_(column > key, and_(column == key, UserRow.id > user_id))


def _key(row: UserRow, column: InstrumentedAttribute[Any]) -> str:
    return row.created_at.isoformat() if column is UserRow.created_at else row.username_key
