"""People who come with LiveKit's SDK instead of a browser, let in by the API like everybody."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from types import TracebackType

from livekit import rtc

from confa_e2e import api
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

    async def open_microphone(self) -> None:
        """Sends silence."""
        track = rtc.LocalAudioTrack.create_audio_track("microphone", rtc.AudioSource(48_000, 1))
        options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_MICROPHONE)
        await self.room.local_participant.publish_track(track, options)

    def _sfu_url(self) -> str:
        found = _PORT.search((self.stack.state / "livekit.yaml").read_text())
        assert found, "livekit.yaml names no port."
        return f"ws://127.0.0.1:{found.group(1)}"

    async def _room_token(self) -> str:
        async with api.client(self.stack) as client:
            await api.sign_in(client, self.username, self.password)
            answer = await client.post("/livekit/token", json={"room": self.room_name})
            return str(answer.raise_for_status().json()["token"])
