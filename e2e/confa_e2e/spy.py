"""A plain SDK participant of kind AGENT that takes every track it can get: what agents could hear at most.

The backend removes agents that nobody invited, within a moment of their coming. So this one is invited
past the backend, in its database, and a spy that was removed is an error: its silence would prove nothing.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import numpy as np
from livekit import api, rtc

from confa_agent_protocol.attributes import AGENT_SESSION
from confa_stack.launched import LaunchedStack

_INVITATION = """
    INSERT INTO agent_sessions (
        id, room_id, meeting_id, role, open_role, agent_identity, invited_by, invited_by_name, language,
        is_muted, state, returns, invited_at, dispatched_at, joined_at
    )
    SELECT
        :id, rooms.id, meetings.id, :role, :role, 'agent-' || :id, 'test', 'Test', 'en',
        0, 'present', 0, now.utc, now.utc, now.utc
    FROM rooms
    JOIN meetings ON meetings.room_id = rooms.id AND meetings.ended_at IS NULL
    JOIN (SELECT strftime('%Y-%m-%d %H:%M:%f', 'now') AS utc) AS now
    WHERE rooms.name = :room
"""


class Spy:
    """Keeps the loudest sound (RMS, 0..1) since `forget`."""

    def __init__(self, room: rtc.Room) -> None:
        self._room = room
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
        assert self._room.isconnected(), "the spy is not in the room"
        return self.loudest


@asynccontextmanager
async def listening(stack: LaunchedStack, room: str, role: str, *, port: int) -> AsyncIterator[Spy]:
    """In the room with a token signed with the SFU's own secret, in the place of an agent of this role."""
    session = _invite(stack, room, role)
    token = (
        api.AccessToken(stack.secret("LIVEKIT_API_KEY"), stack.secret("LIVEKIT_API_SECRET"))
        .with_identity(f"agent-{session}")
        .with_kind("agent")
        .with_attributes({AGENT_SESSION: session})
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


def _invite(stack: LaunchedStack, room: str, role: str) -> str:
    """Writes down that an agent belongs into the running meeting, and is there."""
    session = f"{room}-{role}"
    with sqlite3.connect(stack.state / "confa.sqlite3", timeout=10) as database:
        database.execute("UPDATE rooms SET is_agents_enabled = 1 WHERE name = ?", [room])
        written = database.execute(_INVITATION, {"id": session, "role": role, "room": room})
    assert written.rowcount == 1, "no meeting runs in this room"
    return session
