"""The command line of the Backend API: serve, migrate, openapi, check-migrations."""

import argparse
import sys
from collections.abc import Callable

from confa import commands
from confa.commands import CommandError
from confa.database.migrating import DatabaseUnreachableError
from confa.settings import SettingsError
from confa.state_folder import StateFolderError

_EXPLAINED = (SettingsError, StateFolderError, DatabaseUnreachableError, CommandError)


def main(argv: list[str] | None = None) -> int:
    """Runs one command; 0 when it went well, 1 after one sentence that says what did not."""
    arguments = _parser().parse_args(argv)
    run: Callable[[argparse.Namespace], None] = arguments.run
    try:
        run(arguments)
    except _EXPLAINED as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="confa", description="The Confa Backend API.")
    subparsers = parser.add_subparsers(metavar="command", required=True)
    serve = subparsers.add_parser("serve", help="Serve the API.")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--reload", action="store_true", help="Start again when the source changes.")
    serve.set_defaults(run=lambda given: commands.serve(given.host, given.port, reload=given.reload))
    migrate = subparsers.add_parser("migrate", help="Bring the database to the newest schema.")
    migrate.set_defaults(run=lambda _: commands.migrate())
    check = subparsers.add_parser("check-migrations", help="Compare the migrations with the models.")
    check.set_defaults(run=lambda _: commands.check_migrations())
    openapi = subparsers.add_parser("openapi", help="Write the OpenAPI document to standard output.")
    openapi.set_defaults(run=lambda _: commands.write_openapi())
    revise = subparsers.add_parser("make-migration", help="Write a migration from the models' changes.")
    revise.add_argument("id", help="The next number, like 0002.")
    revise.add_argument("message", help="What changes, in a few words.")
    revise.set_defaults(run=lambda given: commands.make_migration(given.id, given.message))
    return parser


if __name__ == "__main__":
    sys.exit(main())
