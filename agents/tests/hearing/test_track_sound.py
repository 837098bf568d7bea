"""What it costs to hear a person does not depend on how many others there are."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from agents.tests.support.rooms import crowd, token
from backend.tests.support.livekit_server import LiveKitServer
from livekit import rtc

from confa_agents.hearing.sounds import Sounds
from confa_agents.hearing.track_sound import TrackSound
from confa_agents.providers.interfaces import Pcm

pytestmark = pytest.mark.room

PEOPLE = [f"u-guest{number}-a" for number in range(4)]
SECONDS = 2.0
FRAMES = SECONDS / 0.032


@asynccontextmanager
async def tracks(sfu: LiveKitServer, name: str) -> AsyncIterator[list[rtc.RemoteAudioTrack]]:
    """Microphones in a room. The SDK gives silence for a muted one, frame by frame."""
    room, found = rtc.Room(), list[rtc.RemoteAudioTrack]()
    room.on("track_subscribed", lambda track, *_: found.append(track))
    async with crowd(sfu, name, PEOPLE, num_muted=len(PEOPLE)):
        await room.connect(sfu.url, token(name, "u-listener-a"))
        async with asyncio.timeout(20):
            while len(found) < len(PEOPLE):
                await asyncio.sleep(0.02)
        yield found
        await room.disconnect()


class Woken:
    """How often another thread woke the loop."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.times = 0
        loop = asyncio.get_running_loop()
        wake = loop.call_soon_threadsafe

        def counted(callback: Callable[..., object], *arguments: object) -> asyncio.Handle:
            self.times += 1
            return wake(callback, *arguments)

        monkeypatch.setattr(loop, "call_soon_threadsafe", counted)


@pytest.mark.parametrize("is_speech", [False, True])
async def test_the_loop_is_woken_only_for_those_who_speak(
    sfu: LiveKitServer, monkeypatch: pytest.MonkeyPatch, *, is_speech: bool
) -> None:
    heard = [0] * len(PEOPLE)

    def hear(number: int, window: Pcm) -> bool:
        assert len(window) == 512
        heard[number] += 1
        return is_speech and number == 0

    async with tracks(sfu, f"ears-{is_speech}") as microphones:
        sounds = Sounds()
        open_ = [
            TrackSound(track, sounds, lambda window, number=number: hear(number, window))  # type: ignore[misc]
            for number, track in enumerate(microphones)
        ]
        await asyncio.sleep(SECONDS / 4)
        woken, before = Woken(monkeypatch), list(heard)
        await asyncio.sleep(SECONDS)
        monkeypatch.undo()
        frames = [now - then for now, then in zip(heard, before, strict=True)]
        await asyncio.gather(*(sound.aclose() for sound in open_))
    assert min(frames) > FRAMES / 2
    expected = frames[0] if is_speech else 0
    # Other events of the room come besides; the SDK's own streams would be woken a thousand times.
    assert expected <= woken.times < expected + 2 * FRAMES


async def test_a_sound_that_is_closed_is_not_heard_any_more(sfu: LiveKitServer) -> None:
    heard = 0

    def hear(_: Pcm) -> bool:
        nonlocal heard
        heard += 1
        return False

    async with tracks(sfu, "closed") as microphones:
        sounds = Sounds()
        first, second = (TrackSound(track, sounds, hear) for track in microphones[:2])
        await first.aclose()
        while heard < FRAMES / 4:
            await asyncio.sleep(0.02)
        second.silence()
        before = heard
        await asyncio.sleep(SECONDS / 4)
        assert heard == before
        await second.aclose()
