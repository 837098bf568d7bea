"""Two participants without a browser, one of whom speaks and the other hears. Needs LiveKit's SDK."""

import array
import asyncio
import math
import secrets
import time
from contextlib import AsyncExitStack, suppress
from datetime import timedelta

from livekit import api, rtc

from confa.settings import Settings

_RATE, _SAMPLES, _TONE_HZ, _LOUDNESS = 48_000, 480, 440, 8_000
_AUDIBLE = 500
_TOKEN_TTL = timedelta(minutes=2)


class TrialFailedError(Exception):
    """They did not come into the room, or the one did not hear the other."""


async def hear_each_other(settings: Settings, *, is_relay_only: bool, within: float) -> float:
    """Lets both join by the public address; the seconds until the one hears the other.

    Raises:
        TrialFailedError: not in `within` seconds.
    """
    started = time.monotonic()
    try:
        async with asyncio.timeout(within), AsyncExitStack() as stack:
            room = f"doctor-{secrets.token_hex(8)}"
            listener = await _joined(settings, room, "doctor-listener", stack, is_relay_only=is_relay_only)
            heard = asyncio.ensure_future(_hears_a_tone(listener))
            stack.callback(heard.cancel)
            speaker = await _joined(settings, room, "doctor-speaker", stack, is_relay_only=is_relay_only)
            speaking = asyncio.ensure_future(_speak(speaker))
            stack.callback(speaking.cancel)
            await heard
    except (rtc.ConnectError, TimeoutError) as error:
        raise TrialFailedError(str(error) or f"not within {within:.0f} s") from error
    return time.monotonic() - started


async def _joined(
    settings: Settings, room: str, identity: str, stack: AsyncExitStack, *, is_relay_only: bool
) -> rtc.Room:
    kind = rtc.IceTransportType.TRANSPORT_RELAY if is_relay_only else rtc.IceTransportType.TRANSPORT_ALL
    joined = rtc.Room()
    options = rtc.RoomOptions(rtc_config=rtc.RtcConfiguration(ice_transport_type=kind))
    stack.push_async_callback(_leave, joined)
    await joined.connect(settings.public_livekit_url, _token(settings, room, identity), options)
    return joined


async def _leave(room: rtc.Room) -> None:
    with suppress(Exception):
        await room.disconnect()


def _token(settings: Settings, room: str, identity: str) -> str:
    """Of nobody: neither a person's identity nor a room that Confa knows, so no record is kept of it."""
    token = api.AccessToken(settings.livekit_api_key, settings.livekit_api_secret.get_secret_value())
    grants = api.VideoGrants(room_join=True, room=room)
    return token.with_identity(identity).with_grants(grants).with_ttl(_TOKEN_TTL).to_jwt()


async def _speak(room: rtc.Room) -> None:
    """A tone, without end."""
    source = rtc.AudioSource(_RATE, 1)
    track = rtc.LocalAudioTrack.create_audio_track("tone", source)
    options = rtc.TrackPublishOptions(source=rtc.TrackSource.SOURCE_MICROPHONE)
    await room.local_participant.publish_track(track, options)
    frame = rtc.AudioFrame(_tone(), _RATE, 1, _SAMPLES)
    while True:
        await source.capture_frame(frame)


def _tone() -> bytes:
    step = 2 * math.pi * _TONE_HZ / _RATE
    return array.array("h", (int(_LOUDNESS * math.sin(n * step)) for n in range(_SAMPLES))).tobytes()


async def _hears_a_tone(room: rtc.Room) -> None:
    track: asyncio.Future[rtc.Track] = asyncio.get_running_loop().create_future()

    @room.on("track_subscribed")
    def _subscribed(found: rtc.Track, *_: object) -> None:
        if not track.done():
            track.set_result(found)

    stream = rtc.AudioStream(await track)
    try:
        async for event in stream:
            if max(event.frame.data, default=0) > _AUDIBLE:
                return
    finally:
        await stream.aclose()
