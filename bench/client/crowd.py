"""People without browsers who send video: moving noise, as small as a tile of many."""

import asyncio
import itertools
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import numpy as np
from bench.client.pages import Meeting
from livekit import rtc
from numpy.typing import NDArray

WIDTH, HEIGHT = 320, 180
FRAMES_PER_SECOND = 10
_SHADES = 8


@asynccontextmanager
async def publishing(meeting: Meeting, *, people: int) -> AsyncIterator[None]:
    """So many people in the room, who publish until the end."""
    sources = [rtc.VideoSource(WIDTH, HEIGHT) for _ in range(people)]
    rooms = [await _join(meeting, number, source) for number, source in enumerate(sources)]
    drawing = asyncio.create_task(draw(sources))
    try:
        yield
    finally:
        drawing.cancel()
        await asyncio.gather(*(room.disconnect() for room in rooms))


async def _join(meeting: Meeting, number: int, source: rtc.VideoSource) -> rtc.Room:
    _, token = await meeting.seat(f"crowd{number}")
    room = rtc.Room()
    # Who receives all the others decodes them too, and this process has to keep its own pace.
    await room.connect(meeting.sfu, token, rtc.RoomOptions(auto_subscribe=False))
    track = rtc.LocalVideoTrack.create_video_track("camera", source)
    options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_CAMERA, simulcast=False)
    await room.local_participant.publish_track(track, options)
    return room


async def draw(sources: list[rtc.VideoSource]) -> None:
    """Moves them for ever. A few pictures again and again: what is measured is how they are received."""
    random = np.random.default_rng(0)
    coarse = random.integers(0, 255, (_SHADES, HEIGHT // 20, WIDTH // 20, 4), dtype=np.uint8)
    pictures = [np.kron(shade, np.ones((20, 20, 1), np.uint8)) for shade in coarse]
    frames = [_frame(picture) for picture in pictures]
    started = time.monotonic()
    for number in itertools.count():
        for source in sources:
            source.capture_frame(frames[number % len(frames)])
        await asyncio.sleep(started + (number + 1) / FRAMES_PER_SECOND - time.monotonic())


def _frame(picture: NDArray[np.uint8]) -> rtc.VideoFrame:
    """As encoders want it, so that it is not converted each time it is sent."""
    drawn = rtc.VideoFrame(WIDTH, HEIGHT, rtc.VideoBufferType.RGBA, picture.tobytes())
    return drawn.convert(rtc.VideoBufferType.I420)
