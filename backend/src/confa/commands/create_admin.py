"""Making an administrator from the command line, for whoever was locked out."""

import asyncio
import sys

from pydantic import TypeAdapter, ValidationError
from sqlalchemy.exc import DBAPIError

from confa.auth.passwords import Passwords
from confa.bootstrap.by_hand import NameTaken, create_admin_by_hand
from confa.commands.errors import CommandError
from confa.commands.prepared_settings import prepared_settings
from confa.database.database import Database
from confa.database.engine import make_engine
from confa.settings import Settings
from confa.settings.database_url import shown
from confa.users.names import Username


def create_admin(username: str) -> None:
    """Prints the new administrator's password, which is kept nowhere else."""
    try:
        TypeAdapter(Username).validate_python(username)
    except ValidationError as error:
        raise CommandError(
            "A username has 3 to 64 characters: letters, digits, dots, hyphens and underscores."
        ) from error
    password = asyncio.run(_create(prepared_settings(), username))
    sys.stdout.write(f"{username} is an administrator now, with this password: {password}\n")


async def _create(settings: Settings, username: str) -> str:
    database = Database(make_engine(settings.database_url))
    passwords = Passwords(
        memory_kib=settings.argon2_memory_kib,
        time_cost=settings.argon2_time_cost,
        parallelism=settings.argon2_parallelism,
    )
    try:
        return await create_admin_by_hand(database, passwords, username)
    except NameTaken as error:
        raise CommandError(f"There is an account {username} already; choose another name.") from error
    except DBAPIError as error:
        raise CommandError(
            f"The database {shown(settings.database_url)} does not answer or has no tables yet; "
            "start it, then run `confa migrate`."
        ) from error
    finally:
        passwords.close()
        await database.close()
