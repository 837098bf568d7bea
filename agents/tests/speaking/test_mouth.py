"""The mouth falls silent at once, and goes on from the same word."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import numpy as np
import pytest

from confa_agents.providers.interfaces import Pcm
from confa_agents.speaking.mouth import Mouth
from confa_agents.speaking.sound import Sound

pytestmark = pytest.mark.unit

FRAMES_QUEUED = 3


class Out:
    """A track whose clock is the test's: frames are sent when the test says so."""

    rate = 1_000

    def __init__(self) -> None:
        self.queue: list[Pcm] = []
        self.sent: list[int] = []
        self._waiting = 0
        self._room = asyncio.Condition()

    @property
    def queued_seconds(self) -> float:
        return (len(self.queue) + self._waiting) * 0.02

    async def send(self, frame: Pcm) -> None:
        self._waiting += 1
        try:
            async with self._room:
                await self._room.wait_for(lambda: len(self.queue) < FRAMES_QUEUED)
                self.queue.append(frame)
        finally:
            self._waiting -= 1

    def clear(self) -> None:
        self.queue.clear()

    async def tick(self, count: int = 1) -> None:
        """Sends so many frames."""
        for _ in range(count):
            await settle()
            async with self._room:
                if self.queue:
                    self.sent.append(int(self.queue.pop(0)[0]))
                self._room.notify_all()
        await settle()


async def settle() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def numbered(count: int) -> AsyncIterator[Sound]:
    """Frames that hold their number, in two pieces."""
    pcm = np.repeat(np.arange(1, count + 1, dtype=np.int16), 20)
    half = count // 2 * 20
    yield Sound(pcm[:half], "first")
    yield Sound(pcm[half:], "second")


class Play:
    def __init__(self, mouth: Mouth, count: int) -> None:
        self.texts: list[str] = []
        self.starts = 0
        self.task = asyncio.create_task(
            mouth.play(numbered(count), on_first_frame=self._start, on_text=self.texts.append)
        )

    def _start(self) -> None:
        self.starts += 1


async def test_everything_is_played_once_and_in_order() -> None:
    out = Out()
    play = Play(Mouth(out), 10)
    await out.tick(10)
    await play.task
    assert out.sent == list(range(1, 11))
    assert play.starts == 1


async def test_texts_come_with_their_sound() -> None:
    out = Out()
    play = Play(Mouth(out), 10)
    await settle()
    assert play.texts == ["first"]
    await out.tick(10)
    assert play.texts == ["first", "second"]
    await play.task


async def test_a_pause_is_silence_and_loses_no_frame() -> None:
    out = Out()
    mouth = Mouth(out)
    play = Play(mouth, 10)
    await out.tick(4)
    mouth.pause()
    await out.tick(5)
    assert out.sent == [1, 2, 3, 4]
    mouth.resume()
    await out.tick(7)
    await play.task
    assert out.sent == list(range(1, 11))
    assert play.texts == ["first", "second"]


async def test_a_pause_at_the_very_end_loses_no_frame() -> None:
    out = Out()
    mouth = Mouth(out)
    play = Play(mouth, 4)
    await out.tick(2)
    mouth.pause()
    await asyncio.sleep(0.03)
    mouth.resume()
    await asyncio.sleep(0.03)
    await out.tick(4)
    await play.task
    assert out.sent == [1, 2, 3, 4]


async def test_stopping_is_silence_and_the_next_answer_is_heard() -> None:
    out = Out()
    mouth = Mouth(out)
    play = Play(mouth, 10)
    await out.tick(2)
    play.task.cancel()
    await asyncio.gather(play.task, return_exceptions=True)
    assert not mouth.is_playing
    assert not out.queue
    following = Play(mouth, 2)
    await out.tick(2)
    await following.task
    assert out.sent == [1, 2, 1, 2]
