"""Queries on invitations and guests that are not one feature's own."""

from datetime import datetime

from sqlalchemy import delete, or_
from sqlalchemy.ext.asyncio import AsyncSession

from confa.guests.models import InviteRow


async def forget_old_invites(session: AsyncSession, *, before: datetime) -> None:
    """Removes invitations that expired or were revoked before then, with the guests who came by them."""
    is_old = or_(InviteRow.expires_at < before, InviteRow.revoked_at < before)
    await session.execute(delete(InviteRow).where(is_old))
