"""Sounds in a real room: one that goes on, and whether a track carries any."""

import array
import asyncio

from livekit import rtc

_RATE = 48_000
_FRAME = _RATE // 100
_LOUD = 1_000
_LISTEN_SECONDS = 0.3


class Tone:
    """A track with a loud square wave of 500 Hz."""

    def __init__(self) -> None:
        self._source = rtc.AudioSource(_RATE, 1)
        self.track = rtc.LocalAudioTrack.create_audio_track("tone", self._source)

    async def sound(self) -> None:
        """Until it is cancelled."""
        wave = array.array("h", [8_000 if (at // 48) % 2 else -8_000 for at in range(_FRAME)])
        frame = rtc.AudioFrame(wave.tobytes(), _RATE, 1, _FRAME)
        while True:
            await self._source.capture_frame(frame)


async def is_loud(track: rtc.RemoteAudioTrack) -> bool:
    """Whether anything is heard on the track in the next third of a second."""
    stream = rtc.AudioStream(track)
    try:
        async with asyncio.timeout(_LISTEN_SECONDS):
            async for event in stream:
                if max(map(abs, event.frame.data), default=0) > _LOUD:
                    return True
    except TimeoutError:
        pass
    finally:
        await stream.aclose()
    return False
