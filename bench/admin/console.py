"""The console in a real Chromium, behind the sites as they are shipped, on an API in this very process."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import psutil
import uvicorn
from backend.tests.support.caddy import CaddyServer
from backend.tests.support.settings import SERVICE_KEY, make_settings
from fastapi import FastAPI
from playwright.async_api import CDPSession, Page, async_playwright, expect

from confa.app import create_app
from confa.database import migrating
from confa.live.watching import Watching
from confa.livekit.memory_gateway import MemoryGateway
from confa_stack import test_tools
from confa_stack.ports import any_free

_WAIT_MS = 30_000
_USERNAME, _PASSWORD = "bench", "correct horse battery"
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@dataclass(frozen=True)
class Console:
    """A page on which an administrator has signed in, and what it is served by."""

    page: Page
    url: str
    app: FastAPI
    sfu: MemoryGateway

    @property
    def api_cpu_seconds(self) -> float:
        """Of this process: the API, and what the bench does in it besides."""
        times = psutil.Process().cpu_times()
        return float(times.user + times.system)

    async def open(self, path: str) -> None:
        """Loads the page anew, so that it has nothing from before."""
        await self.page.goto(f"{self.url}{path}")

    async def main_thread(self) -> "MainThread":
        session = await self.page.context.new_cdp_session(self.page)
        # Time on the processor, so that what else the machine does is not counted.
        await session.send("Performance.enable", {"timeDomain": "threadTicks"})
        return MainThread(session)


@dataclass(frozen=True)
class MainThread:
    """The page's main thread, as the browser accounts for it."""

    _session: CDPSession

    async def seconds(self) -> float:
        answer = await self._session.send("Performance.getMetrics")
        return next(float(one["value"]) for one in answer["metrics"] if one["name"] == "TaskDuration")


@asynccontextmanager
async def opened() -> AsyncIterator[Console]:
    """Everything anew, with one administrator and nothing else."""
    api_port = any_free()
    with (
        tempfile.TemporaryDirectory() as folder,
        CaddyServer(Path(folder), api_port=api_port).started() as caddy,
    ):
        port = urlsplit(caddy.base).port
        database_url = f"sqlite+aiosqlite:///{folder}/confa.sqlite3"
        await migrating.upgrade(database_url)
        settings = make_settings(Path(folder), confa_http_port=port, database_url=database_url)
        sfu = MemoryGateway()
        app = create_app(settings, gateway=sfu)
        async with _served(app, api_port), async_playwright() as playwright:
            await _create_administrator(api_port)
            chromium = await playwright.chromium.launch(executable_path=test_tools.chromium(), args=_FLAGS)
            page = await chromium.new_page(viewport={"width": 1440, "height": 900})
            console = Console(page, f"http://admin.confa.localhost:{port}", app, sfu)
            await _sign_in(console)
            yield console
            await chromium.close()


@asynccontextmanager
async def _served(app: FastAPI, port: int) -> AsyncIterator[None]:
    """Without what else runs beside the routes: nobody here has a session to be reconciled with."""
    config = uvicorn.Config(
        app, host="127.0.0.1", port=port, log_config=None, access_log=False, lifespan="off"
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    watching = asyncio.create_task(app.state.parts.get(Watching).run_forever())
    while not server.started:
        await asyncio.sleep(0.01)
    try:
        yield
    finally:
        watching.cancel()
        server.force_exit = server.should_exit = True
        await serving
        await app.state.outside.close()


async def _create_administrator(port: int) -> None:
    body = {"serviceKey": SERVICE_KEY, "username": _USERNAME, "password": _PASSWORD}
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as api:
        (await api.post("/admin/bootstrap", json=body)).raise_for_status()


async def _sign_in(console: Console) -> None:
    page = console.page
    await console.open("/")
    await page.get_by_label("Username", exact=True).fill(_USERNAME)
    await page.get_by_label("Password", exact=True).fill(_PASSWORD)
    await page.get_by_role("button", name="Sign in", exact=True).click()
    overview = page.get_by_role("heading", name="Overview", level=1)
    await expect(overview).to_be_visible(timeout=_WAIT_MS)
