"""The agent's own audio track, silent while it has nothing to say."""

from typing import Protocol

from livekit import rtc

from confa_agents.providers.interfaces import Pcm

FRAME_SECONDS = 0.02
_QUEUE_MS = 100
TRACK_NAME = "voice"


class AudioOut(Protocol):
    """Where frames of `FRAME_SECONDS` go. `queued_seconds` are not sent yet, nor one that waits for room."""

    rate: int

    @property
    def queued_seconds(self) -> float: ...

    async def send(self, frame: Pcm) -> None:
        """Returns when the frame is queued."""

    def clear(self) -> None:
        """Forgets what is queued."""


class VoiceTrack:
    """Publishes the track; an agent that never speaks has one too, on which nothing is sent."""

    def __init__(self, rate: int, *, is_speaking: bool) -> None:
        self.rate = rate
        # A source with a queue sends silence when it is empty, and to encode that costs 3 % of a core.
        self._source = rtc.AudioSource(rate, 1, queue_size_ms=_QUEUE_MS if is_speaking else 0)
        self._track = rtc.LocalAudioTrack.create_audio_track(TRACK_NAME, self._source)
        self.sid = ""

    async def publish(self, participant: rtc.LocalParticipant) -> None:
        options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_MICROPHONE)
        publication = await participant.publish_track(self._track, options)
        self.sid = publication.sid

    @property
    def queued_seconds(self) -> float:
        return self._source.queued_duration

    async def send(self, frame: Pcm) -> None:
        await self._source.capture_frame(rtc.AudioFrame(frame.tobytes(), self.rate, 1, len(frame)))

    def clear(self) -> None:
        self._source.clear_queue()

    async def aclose(self) -> None:
        await self._source.aclose()
