"""People who come with LiveKit's SDK instead of a browser, let in by the API like everybody."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from types import TracebackType

import httpx
from livekit import rtc

from confa_stack.launched import LaunchedStack

_PORT = re.compile(r'"port": (\d+)')


@dataclass
class SdkPerson:
    """Use as a context manager around being in the room."""

    stack: LaunchedStack
    username: str
    password: str
    room_name: str
    room: rtc.Room = field(default_factory=rtc.Room)
    gone: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the SFU ends the connection."""

    async def __aenter__(self) -> SdkPerson:
        self.room.on("disconnected", lambda _: self.gone.set())
        await self.room.connect(self._sfu_url(), await self._room_token())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.room.disconnect()

    def _sfu_url(self) -> str:
        found = _PORT.search((self.stack.state / "livekit.yaml").read_text())
        assert found, "livekit.yaml names no port."
        return f"ws://127.0.0.1:{found.group(1)}"

    async def _room_token(self) -> str:
        # Only browsers resolve the sites' names; everybody else names them in a header.
        base = f"http://127.0.0.1:{self.stack.http_port}"
        host = {"Host": f"api.confa.localhost:{self.stack.http_port}"}
        async with httpx.AsyncClient(base_url=base, headers=host) as api:
            signed_in = await api.post("/auth", json={"username": self.username, "password": self.password})
            bearer = {"Authorization": f"Bearer {signed_in.json()['accessToken']}"}
            answer = await api.post("/livekit/token", json={"room": self.room_name}, headers=bearer)
            return str(answer.json()["token"])
