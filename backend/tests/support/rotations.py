"""Refresh tokens that were replaced long ago."""

from datetime import timedelta

from sqlalchemy import update

from confa.auth.models import RefreshRotationRow
from confa.auth.sessions import GRACE
from confa.database.clock import utc_now
from confa.database.database import Database


async def age_rotations(database: Database) -> None:
    """Lets the grace of all replaced tokens pass."""
    async with database.writing() as session:
        long_ago = utc_now() - GRACE - timedelta(seconds=1)
        await session.execute(update(RefreshRotationRow).values(rotated_at=long_ago))
