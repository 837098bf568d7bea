"""Migrated databases for tests: made once, emptied or copied for each test."""

import asyncio
import shutil
from pathlib import Path

from backend.tests.support.mariadb import MariaDbServer

from confa.database import migrating
from confa.tables import metadata


def migrated(url: str) -> str:
    """The address, after all migrations."""
    asyncio.run(migrating.upgrade(url))
    return url


class TestDatabases:
    """Both kinds, through the real migrations."""

    __test__ = False

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template.sqlite3"
        self._is_mariadb_ready = False

    def sqlite(self, folder: Path) -> str:
        if not self._template.exists():
            migrated(f"sqlite+aiosqlite:///{self._template}")
        copy = folder / "confa.sqlite3"
        shutil.copy(self._template, copy)
        return f"sqlite+aiosqlite:///{copy}"

    def mariadb(self, server: MariaDbServer) -> str:
        url = server.url("confa")
        if not self._is_mariadb_ready:
            server.run("CREATE DATABASE confa")
            migrated(url)
            self._is_mariadb_ready = True
        else:
            names = [table.name for table in reversed(metadata.sorted_tables)]
            server.run(*(f"DELETE FROM {name}" for name in names), database="confa")
        return url
