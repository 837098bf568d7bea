"""A plain SDK participant of kind AGENT that takes every track it can get: what agents could hear at most."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import numpy as np
from livekit import api, rtc

from confa_stack.launched import LaunchedStack


class Spy:
    """Keeps the loudest sound (RMS, 0..1) since `forget`."""

    def __init__(self, room: rtc.Room) -> None:
        self.loudest = 0.0
        self._listening: set[asyncio.Task[None]] = set()
        room.on("track_subscribed", self._on_track)

    def _on_track(self, track: rtc.Track, *_: object) -> None:
        if track.kind == rtc.TrackKind.KIND_AUDIO:
            task = asyncio.create_task(self._listen(track))
            self._listening.add(task)
            task.add_done_callback(self._listening.discard)

    async def _listen(self, track: rtc.Track) -> None:
        stream = rtc.AudioStream(track)
        async for event in stream:
            samples = np.frombuffer(event.frame.data, np.int16) / 32768
            self.loudest = max(self.loudest, float(np.sqrt(np.mean(samples**2))))
        await stream.aclose()

    async def hears_in(self, seconds: float) -> float:
        """The loudest sound of the coming seconds."""
        self.loudest = 0.0
        await asyncio.sleep(seconds)
        return self.loudest


@asynccontextmanager
async def listening(stack: LaunchedStack, room: str, *, port: int) -> AsyncIterator[Spy]:
    """In the room past the backend, with a token signed with the SFU's own secret."""
    token = (
        api.AccessToken(stack.secret("LIVEKIT_API_KEY"), stack.secret("LIVEKIT_API_SECRET"))
        .with_identity(f"agent-spy{port}")
        .with_kind("agent")
        .with_grants(api.VideoGrants(room_join=True, room=room))
        .to_jwt()
    )
    connection = rtc.Room()
    spy = Spy(connection)
    await connection.connect(f"ws://127.0.0.1:{port}", token, rtc.RoomOptions(auto_subscribe=True))
    try:
        yield spy
    finally:
        await connection.disconnect()
