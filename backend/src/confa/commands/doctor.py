"""Looking whether everything that the API needs is there; each finding is one line with the cure."""

import asyncio
import sys
from collections.abc import Awaitable, Callable

from confa.commands.find_database import find_database
from confa.commands.find_secrets import find_secrets
from confa.commands.find_sfu import find_clock, find_sfu
from confa.commands.find_webhooks import find_webhooks
from confa.commands.findings import Finding
from confa.settings import Settings, load_settings

_CHECKS: tuple[Callable[[Settings], Awaitable[Finding]], ...] = (
    find_secrets,
    find_database,
    find_sfu,
    find_clock,
    find_webhooks,
)


def doctor() -> None:
    """Prints a line for each part; ends with 1 when something is wrong.

    Raises:
        SettingsError: A setting is wrong, so that nothing else can be looked at.
    """
    findings = asyncio.run(_findings(load_settings()))
    for finding in findings:
        sys.stdout.write(f"{finding.line}\n")
    if not all(finding.is_ok for finding in findings):
        sys.exit(1)


async def _findings(settings: Settings) -> list[Finding]:
    return [await check(settings) for check in _CHECKS]
