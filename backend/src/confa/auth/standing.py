"""Whether somebody in a room is still signed in, known by a mark of the session.

Everybody in a room can read the attributes of everybody, so a token carries a mark of the session
and not its id.
"""

import hashlib

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from confa.auth.caller import Caller
from confa.auth.models import RefreshSessionRow
from confa.users.models import UserRow


def session_mark(session_id: str) -> str:
    """16 hexadecimal characters that say only whether two tokens come from one session."""
    return hashlib.sha256(b"confa session mark\0" + session_id.encode()).hexdigest()[:16]


async def caller_by_mark(session: AsyncSession, user_id: str, mark: str) -> Caller | None:
    """The active user whose session of that mark has not ended, else nothing."""
    found = await session.execute(
        select(UserRow.username, UserRow.display_name, UserRow.role, RefreshSessionRow.id)
        .join(RefreshSessionRow, RefreshSessionRow.user_id == UserRow.id)
        .where(UserRow.id == user_id, UserRow.blocked_at.is_(None), RefreshSessionRow.ended_at.is_(None))
    )
    for username, display_name, role, session_id in found:
        if session_mark(session_id) == mark:
            return Caller(user_id, username, display_name, role, session_id)
    return None
