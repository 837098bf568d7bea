"""`confa-agents dev | start | download-files`."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys

from confa_agent_protocol.roles import load_roles
from confa_agents import logs
from confa_agents.local.downloads import DownloadError, download_files
from confa_agents.providers import selection
from confa_agents.settings.files import setting_files
from confa_agents.settings.providers import SettingsError, load_provider_settings
from confa_agents.settings.worker import load_worker_settings

_COMMANDS = {
    "start": "take jobs",
    "dev": "take jobs, and say more about it",
    "download-files": "fetch and check the files of local models",
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="confa-agents", description="AI agents that take part in meetings.")
    choices = parser.add_subparsers(dest="command", required=True)
    for name, text in _COMMANDS.items():
        choices.add_parser(name, help=text)
    command = parser.parse_args().command
    try:
        if command == "download-files":
            _download()
        else:
            _work(is_verbose=command == "dev")
    except (SettingsError, DownloadError) as error:
        sys.exit(f"confa-agents: {error}")


def _work(*, is_verbose: bool) -> None:
    if not is_verbose:
        # The framework looks fifty times a second whether a process's loop is blocked: 1 % of a core each.
        os.environ.setdefault("LIVEKIT_AGENTS_LOOP_BLOCK_WARN_MS", "0")
    # Importing the framework takes a second; a wrong setting is told before.
    settings = load_worker_settings()
    providers = load_provider_settings(*setting_files())
    selection.check(providers)
    logs.configure(settings.confa_log, is_verbose=is_verbose)
    roles = load_roles(settings.confa_roles_dir)
    for problem in roles.problems:
        sys.stderr.write(f"confa-agents: a role is passed over. {problem}\n")
    from confa_agents.worker.worker import Worker  # noqa: PLC0415 - as above

    asyncio.run(Worker(settings, providers, roles.by_id, is_verbose=is_verbose).run())


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


def _download() -> None:
    settings = load_provider_settings(*setting_files())
    asyncio.run(download_files(settings, _say))
