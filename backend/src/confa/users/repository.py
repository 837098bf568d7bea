"""Queries on accounts that several features ask."""

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from confa.database.results import matched_rows
from confa.users.models import UserRow
from confa.users.names import username_key
from confa.users.roles import UserRole


async def find_by_username(session: AsyncSession, username: str) -> UserRow | None:
    # A name outside ASCII is nobody's, and MariaDB would refuse to compare it.
    if not username.isascii():
        return None
    found = await session.scalars(select(UserRow).where(UserRow.username_key == username_key(username)))
    return found.one_or_none()


async def count_admins(session: AsyncSession, *, only_active: bool = False) -> int:
    query = select(func.count()).select_from(UserRow).where(UserRow.role == UserRole.ADMIN)
    if only_active:
        query = query.where(UserRow.blocked_at.is_(None))
    return await session.scalar(query) or 0


async def record_login(session: AsyncSession, user_id: str, *, at: datetime, new_hash: str | None) -> bool:
    """Notes the login; false when the account was blocked or deleted in the meantime."""
    values: dict[str, object] = {"last_login_at": at}
    if new_hash:
        values["password_hash"] = new_hash
    statement = update(UserRow).where(UserRow.id == user_id, UserRow.blocked_at.is_(None)).values(values)
    return matched_rows(await session.execute(statement)) == 1
