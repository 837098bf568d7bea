"""`make up` and `make dev`: prepare, run, say where it is."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace

from confa_stack import livekit_server, node, parts, probes, web
from confa_stack.console import say
from confa_stack.process import Part
from confa_stack.settings import StackSettings, lock, prepare
from confa_stack.supervisor import Supervisor


def up() -> None:
    """Runs the whole platform until it is stopped.

    Raises:
        StackError: something that it needs cannot be had.
    """
    settings = prepare()
    with lock(settings.state):
        web.build("client", "admin-client")
        _run([*_servers(settings), parts.caddy(settings)], _welcome(settings))
    say("stopped")


def dev() -> None:
    """Like `up`, with hot reload of the API and of both SPAs."""
    settings = prepare()
    origins = [
        f"http://{settings.host()}:{parts.CLIENT_DEV_PORT}",
        f"http://{settings.host('admin')}:{parts.ADMIN_DEV_PORT}",
    ]
    extra = f"{settings.environment.get('CONFA_EXTRA_ORIGINS', '')} {' '.join(origins)}".strip()
    settings = replace(settings, environment={**settings.environment, "CONFA_EXTRA_ORIGINS": extra})
    with lock(settings.state):
        node.install_packages()
        web.build("client", "admin-client")
        vite = [
            parts.dev_server(settings, "client", "client", parts.CLIENT_DEV_PORT),
            parts.dev_server(settings, "admin", "admin-client", parts.ADMIN_DEV_PORT),
        ]
        servers = _servers(settings, has_reload=True)
        _run([*servers, parts.caddy(settings), *vite], _welcome(settings, origins))
    say("stopped")


def _servers(settings: StackSettings, *, has_reload: bool = False) -> list[Part]:
    own_sfu = (
        [parts.sfu(settings, livekit_server.find(settings.environment.get("LIVEKIT_SERVER")))]
        if settings.has_own_sfu
        else []
    )
    api = parts.api(settings, has_reload=has_reload)
    return [*own_sfu, api, parts.agents(settings, is_verbose=has_reload)]


def _run(all_parts: list[Part], on_ready: Callable[[], Awaitable[None]]) -> None:
    async def main() -> None:
        await Supervisor(all_parts).run(on_ready)

    asyncio.run(main())


def _welcome(settings: StackSettings, dev_origins: list[str] | None = None) -> Callable[[], Awaitable[None]]:
    async def announce() -> None:
        client, admin = dev_origins or [settings.origin(), settings.origin("admin")]
        say("")
        say(f"Confa is ready: {client}")
        say(f"  admin console   {admin}")
        say(f"  API             {settings.origin('api')}")
        say(f"  live (LiveKit)  {settings.origin('live').replace('http', 'ws', 1)}")
        if not await _is_initialised(settings):
            say("")
            say("There is no administrator yet. Open the admin console and create one with this service key:")
            say(f"  {settings.environment['SERVICE_ADMIN_KEY']}")
        say("")
        say("Browsers find these names by themselves. Other software needs this line in its hosts file:")
        names = " ".join(settings.host(site) for site in ("", "api", "live", "admin"))
        say(f"  127.0.0.1 {names}")
        say("Ctrl-C stops everything.")

    return announce


async def _is_initialised(settings: StackSettings) -> bool:
    _, body = await probes.get(settings.api_port, "/admin/bootstrap/status")
    try:
        return bool(json.loads(body)["isInitialized"])
    except (ValueError, KeyError):
        return True  # Unknown: then the key is not shown.
