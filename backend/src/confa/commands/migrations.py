"""Migrating the database, and checking and writing migrations."""

import asyncio
import tempfile

from confa import tables
from confa.commands.errors import CommandError
from confa.commands.prepared_settings import prepared_settings
from confa.database import migrating


def migrate() -> None:
    """Brings the configured database to the newest schema."""
    asyncio.run(migrating.upgrade(prepared_settings().database_url))


def check_migrations() -> None:
    """Runs all migrations on an empty SQLite database and compares it with the models."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/check.sqlite3"
        asyncio.run(migrating.upgrade(url))
        found = asyncio.run(migrating.differences(url, tables.metadata))
    if found:
        listed = "\n".join(f"  {difference}" for difference in found)
        raise CommandError(f"The models and the migrations differ; write a migration for:\n{listed}")


def make_migration(revision_id: str, message: str) -> None:
    """Writes a migration from what the models have and all migrations together do not."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/revise.sqlite3"
        asyncio.run(migrating.upgrade(url))
        asyncio.run(migrating.revise(url, tables.metadata, message=message, revision_id=revision_id))
