"""The commands behind the Makefile."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from confa_stack import bench, checks, commands, drill, tests, up, web
from confa_stack.errors import StackError

_COMMANDS: dict[str, tuple[Callable[[], None], str]] = {
    "up": (up.up, "run the whole platform"),
    "dev": (up.dev, "run it with hot reload"),
    "build": (lambda: web.build("client", "admin-client"), "build both SPAs"),
    "check": (checks.run, "lint, types, boundaries, generated files"),
    "fix": (checks.fix, "format, and mend what the linters can mend"),
    "generate": (checks.generate, "write the generated files anew"),
    "bench": (bench.run, "measure start-up, API, client, console, SFU and voice agents"),
    "bench-api": (bench.measure_api, "measure the API alone"),
    "bench-client": (bench.measure_client, "measure the client alone"),
    "bench-admin": (bench.measure_admin, "measure the console alone"),
    "bench-sfu": (bench.measure_sfu, "measure the SFU alone"),
    "bench-voice": (bench.measure_voice, "measure the voice agents alone"),
    "drill-network": (drill.run_network, "allow-list, VPN and every way of media, on a small network"),
    "drill": (drill.run_faults, "faults of every part in a meeting, on the same network"),
    "coverage": (tests.coverage, "the backend's tests, and which lines they reach"),
    "screens": (tests.screens, "take the pictures of docs/screens.md anew"),
    "test": (tests.run, "all tests"),
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="confa-stack", description="Runs, checks and tests Confa here.")
    choices = parser.add_subparsers(dest="command", required=True)
    for name, (_, text) in _COMMANDS.items():
        choices.add_parser(name, help=text)
    commands.end_on_signals()
    command, _ = _COMMANDS[parser.parse_args().command]
    try:
        command()
    except StackError as error:
        sys.exit(f"confa: {error}")
    except KeyboardInterrupt:
        sys.exit(130)
