"""Queries on accounts that several features ask."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from confa.database.results import matched_rows
from confa.users.models import UserRow
from confa.users.names import is_username, username_key


async def find_by_username(session: AsyncSession, username: str) -> UserRow | None:
    # MariaDB takes a name for the same when spaces follow, and refuses to compare one outside ASCII.
    if not is_username(username):
        return None
    found = await session.scalars(select(UserRow).where(UserRow.username_key == username_key(username)))
    return found.one_or_none()


async def record_login(
    session: AsyncSession, user_id: str, *, at: datetime, verified_hash: str, new_hash: str | None
) -> bool:
    """Notes the login with the password of `verified_hash`.

    False when the account was blocked or deleted in the meantime, or has another password now.
    """
    values: dict[str, object] = {"last_login_at": at, "password_hash": new_hash or verified_hash}
    statement = update(UserRow).where(
        UserRow.id == user_id, UserRow.password_hash == verified_hash, UserRow.blocked_at.is_(None)
    )
    return matched_rows(await session.execute(statement.values(values))) == 1
