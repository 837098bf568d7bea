"""The backend as far as a worker's events see it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

from confa_agent_protocol.worker_events import batches, is_worker_token


@dataclass
class Backend:
    """Answers with the statuses it is given, then accepts."""

    secret: str
    statuses: list[int] = field(default_factory=list)
    accepted: list[str] = field(default_factory=list)
    url: str = ""

    async def take(self, request: web.Request) -> web.Response:
        token = request.headers["Authorization"].removeprefix("Bearer ")
        assert is_worker_token(token, secrets=(self.secret,))
        if self.statuses:
            return web.Response(status=self.statuses.pop(0))
        self.accepted += [one.id for one in batches.validate_json(await request.read())]
        return web.Response(status=204)

    @asynccontextmanager
    async def serving(self, port: int = 0) -> AsyncIterator[Backend]:
        app = web.Application()
        app.router.add_post("/internal/agents/events", self.take)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield self
        await runner.cleanup()
