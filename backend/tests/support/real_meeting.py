"""The API on a real port and a real livekit-server, telling each other things over sockets."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from backend.tests.support.api import Api, People, Person
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.settings import make_settings
from backend.tests.support.waiting import eventually
from fastapi import FastAPI
from livekit import rtc

from confa.app import create_app
from confa_stack.ports import any_free


@dataclass
class RealMeeting:
    """The API, the SFU it is connected to, and ways to be in a room of it."""

    api: Api
    people: People
    sfu: LiveKitServer
    api_url: str

    async def token(self, person: Person, room: str, device: str = "tab") -> str:
        body = {"room": room, "device": device}
        answer = await self.api.post("/livekit/token", by=person, json=body)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["token"])

    async def join(self, person: Person, room: str) -> rtc.Room:
        joined = rtc.Room()
        await joined.connect(self.sfu.url, await self.token(person, room))
        return joined


@asynccontextmanager
async def real_meeting(folder: Path, database_url: str, **settings: object) -> AsyncIterator[RealMeeting]:
    """`settings` are those of the API besides, by field name."""
    port = any_free()
    url = f"http://127.0.0.1:{port}"
    with LiveKitServer.started(folder, webhook_url=f"{url}/livekit/webhook") as sfu:
        changes = {"database_url": database_url, "livekit_url": sfu.url, **settings}
        app = create_app(make_settings(folder, **changes))
        async with _served(app, port):
            api = Api(app)
            yield RealMeeting(api, People(api), sfu, url)


@asynccontextmanager
async def _served(app: FastAPI, port: int) -> AsyncIterator[None]:
    """The application on a real port, in this event loop."""
    server = uvicorn.Server(
        uvicorn.Config(app, host="127.0.0.1", port=port, log_config=None, access_log=False, ws="none")
    )
    serving = asyncio.create_task(server.serve())

    async def is_started() -> bool:
        return server.started

    await eventually(is_started, within=5)
    try:
        yield
    finally:
        server.should_exit = True
        await serving
