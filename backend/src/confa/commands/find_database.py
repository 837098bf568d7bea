"""Whether the database answers and has the newest schema."""

from confa.commands.findings import Finding
from confa.database import migrating
from confa.database.errors import DatabaseUnreachableError
from confa.settings import Settings


async def find_database(settings: Settings) -> Finding:
    try:
        is_newest = await migrating.is_newest(settings.database_url)
    except DatabaseUnreachableError as error:
        return Finding("database", str(error))
    return Finding("database", "" if is_newest else "Its tables are of another version; run `confa migrate`.")
