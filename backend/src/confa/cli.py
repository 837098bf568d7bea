"""The command line of the Backend API."""

import argparse
import importlib
import sys
from collections.abc import Callable

from confa.commands.errors import CommandError
from confa.database.errors import DatabaseUnreachableError
from confa.settings import SettingsError
from confa.state_folder import StateFolderError

_EXPLAINED = (SettingsError, StateFolderError, DatabaseUnreachableError, CommandError)


def main(argv: list[str] | None = None) -> int:
    """Runs one command; 0 when it went well, 1 after a sentence that says what did not."""
    given = vars(_parser().parse_args(argv))
    module, function = given.pop("run")
    # Loaded when it is asked for, so that the server carries nothing of the others.
    run: Callable[..., None] = getattr(importlib.import_module(f"confa.commands.{module}"), function)
    try:
        run(**given)
    except _EXPLAINED as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="confa", description="The Confa Backend API.")
    commands = parser.add_subparsers(metavar="command", required=True)

    def command(name: str, run: tuple[str, str], text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        return added

    serve = command("serve", ("serve", "serve"), "Serve the API.")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--reload", action="store_true", help="Start again when the source changes.")
    command("migrate", ("migrations", "migrate"), "Bring the database to the newest schema.")
    admin = command("create-admin", ("create_admin", "create_admin"), "Make an administrator's account.")
    admin.add_argument("username")
    look = command("doctor", ("doctor", "doctor"), "Look whether everything is there and well.")
    look.add_argument("--outside", metavar="DOMAIN", help="Look at a server from here, without its settings.")
    command("export-openapi", ("documents", "export_openapi"), "Write the OpenAPI document.")
    command("export-errors", ("documents", "export_errors"), "Write the list of errors.")
    command("check-migrations", ("migrations", "check_migrations"), "Compare the migrations with the models.")
    revise = command("make-migration", ("migrations", "make_migration"), "Write a new migration.")
    revise.add_argument("revision_id", help="The next number, like 0002.")
    revise.add_argument("message", help="What changes, in a few words.")
    return parser


if __name__ == "__main__":
    sys.exit(main())
