"""Bringing a database to the newest schema, also when several processes want to at once."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, make_url, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from confa.database.engine import BEGIN, make_engine
from confa.database.errors import DatabaseUnreachableError
from confa.settings.database_url import shown

_ANSWER_SECONDS = 5
_LOCK_SECONDS = 60
_SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = "confa_migrations"


async def upgrade(url: str, *, revision: str = "head") -> None:
    """Runs every migration that is missing, up to this one.

    Raises:
        DatabaseUnreachableError: The database did not answer within 5 seconds.
    """
    async with _connected(url) as connection, _locked(connection):
        await connection.run_sync(_command(command.upgrade, revision=revision))


async def is_newest(url: str) -> bool:
    """Whether no migration is missing; `DatabaseUnreachableError` as for `upgrade`."""

    def compare(connection: Connection) -> bool:
        script = ScriptDirectory(str(_SCRIPTS))
        return set(MigrationContext.configure(connection).get_current_heads()) == set(script.get_heads())

    async with _connected(url) as connection:
        return await connection.run_sync(compare)


async def differences(url: str, metadata: MetaData) -> list[object]:
    """How the tables differ from the models, after all migrations; empty when they agree."""

    def compare(connection: Connection) -> list[object]:
        options = {"compare_type": True, "compare_server_default": True}
        return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))

    async with _connected(url) as connection:
        return await connection.run_sync(compare)


async def revise(url: str, metadata: MetaData, *, message: str, revision_id: str) -> None:
    """Writes a new revision from the difference between the tables and the models."""
    async with _connected(url) as connection:
        await connection.run_sync(
            _command(
                command.revision, metadata=metadata, message=message, rev_id=revision_id, autogenerate=True
            )
        )


def _command(
    run: Callable[..., object], *, metadata: MetaData | None = None, **arguments: object
) -> Callable[[Connection], None]:
    def on_connection(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(_SCRIPTS))
        config.attributes.update(connection=connection, metadata=metadata)
        run(config, **arguments)

    return on_connection


@asynccontextmanager
async def _connected(url: str) -> AsyncIterator[AsyncConnection]:
    # Changing a large table takes as long as it takes.
    # On SQLite the transaction is the lock: whoever comes second waits, and finds nothing to do.
    engine = make_engine(url, answer_seconds=None).execution_options(**{BEGIN: "BEGIN IMMEDIATE"})
    try:
        await _answers(engine.connect, url)
        async with engine.begin() as connection:
            yield connection
    finally:
        await engine.dispose()


async def _answers(connect: Callable[[], AsyncConnection], url: str) -> None:
    try:
        async with asyncio.timeout(_ANSWER_SECONDS), connect() as connection:
            await connection.rollback()
    except (DBAPIError, OSError, TimeoutError) as error:
        raise DatabaseUnreachableError(_unreachable(url)) from error


def _unreachable(url: str) -> str:
    if make_url(url).get_backend_name() == "sqlite":
        cure = "cannot be opened; make its folder exist and be writable for this user."
    else:
        cure = "does not answer; start it, or correct host, user and password in DATABASE_URL."
    return f"The database {shown(url)} {cure}"


@asynccontextmanager
async def _locked(connection: AsyncConnection) -> AsyncIterator[None]:
    if connection.dialect.name == "sqlite":
        yield
        return
    # Statements that change tables commit by themselves there, so a named lock it is.
    name = {"name": _LOCK}
    if not await connection.scalar(
        text("SELECT GET_LOCK(:name, :seconds)"), name | {"seconds": _LOCK_SECONDS}
    ):
        raise DatabaseUnreachableError(
            "Another process has been migrating the database for a minute; see its log."
        )
    try:
        yield
    finally:
        await connection.execute(text("SELECT RELEASE_LOCK(:name)"), name)
