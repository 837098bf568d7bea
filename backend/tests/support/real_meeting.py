"""The API on a real port and a real livekit-server, telling each other things over sockets."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from backend.tests.support.api import Api, People, Person
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.served import served
from backend.tests.support.settings import make_settings
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
    with LiveKitServer(folder, webhook_url=f"{url}/livekit/webhook").started() as sfu:
        changes = {"database_url": database_url, "livekit_url": sfu.url, **settings}
        app = create_app(make_settings(folder, **changes))
        async with served(app, port):
            api = Api(app)
            yield RealMeeting(api, People(api), sfu, url)
