"""Looking whether everything is there and well; each finding is one line with the cure."""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable

from confa.commands.find_agents import find_agents
from confa.commands.find_database import find_database
from confa.commands.find_media import find_media, find_relay
from confa.commands.find_media_ports import find_tcp, find_turn
from confa.commands.find_secrets import find_secrets
from confa.commands.find_sfu import find_clock, find_sfu
from confa.commands.find_sites import find_sites
from confa.commands.find_webhooks import find_webhooks
from confa.commands.findings import Finding
from confa.settings import Settings, load_settings

_Check = Callable[[Settings], Awaitable[Finding]]
_CHECKS: tuple[_Check, ...] = (find_secrets, find_database, find_sfu, find_clock, find_webhooks)
_OF_A_SERVER: tuple[_Check, ...] = (find_agents, find_media, find_relay)


def doctor(outside: str | None = None) -> None:
    """Prints a line for each part; ends with 1 when something is wrong.

    Args:
        outside: a domain to look at from where anybody is, without any setting.

    Raises:
        SettingsError: A setting is wrong, so that nothing else can be looked at.
    """
    findings = _from_outside(outside) if outside else _from_inside(load_settings())
    if not asyncio.run(_are_all_ok(findings)):
        sys.exit(1)


async def _are_all_ok(findings: AsyncIterator[Finding]) -> bool:
    """Says each as soon as it is known."""
    is_ok = True
    async for finding in findings:
        sys.stdout.write(f"{finding.line}\n")
        sys.stdout.flush()
        is_ok = is_ok and finding.is_ok
    return is_ok


async def _from_inside(settings: Settings) -> AsyncIterator[Finding]:
    """With the settings of the API; on a server also what browsers and agents need."""
    for check in _CHECKS:
        yield await check(settings)
    if settings.is_local:
        return
    async for finding in _from_outside(settings.domain):
        yield finding
    for check in _OF_A_SERVER:
        yield await check(settings)


async def _from_outside(domain: str) -> AsyncIterator[Finding]:
    for finding in await find_sites(domain):
        yield finding
    yield await find_tcp(domain)
    yield await find_turn(domain)
