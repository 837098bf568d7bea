"""The command line of the Backend API."""

import argparse
import json
import sys
from pathlib import Path

from pydantic import SecretStr

from confa.app import create_app
from confa.settings import Settings


def main(argv: list[str] | None = None) -> int:
    """Runs one command; the exit code says whether it went well."""
    parser = argparse.ArgumentParser(prog="confa", description="The Confa Backend API.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("openapi", help="Write the OpenAPI document to standard output.")
    arguments = parser.parse_args(argv)
    return _openapi() if arguments.command == "openapi" else 2


def _openapi() -> int:
    # The document does not depend on settings, so it needs no secrets and no database.
    secret = SecretStr("no secret is needed to describe the API")
    settings = Settings(confa_state_dir=Path("unused"), jwt_secret=secret, livekit_api_secret=secret)
    document = create_app(settings).openapi()
    sys.stdout.write(json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n")
    return 0
