"""All open microphones of a room, looked at together."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from livekit.rtc import _ffi_client as ffi
from livekit.rtc._proto.ffi_pb2 import FfiEvent
from livekit.rtc._utils import Queue

from confa_agents.hearing.speech_gate import WINDOW_SECONDS

if TYPE_CHECKING:
    from confa_agents.hearing.track_sound import TrackSound


class Sounds:
    """Gives each track its own frames.

    The SDK's streams are each woken for every frame of all of them, so that thirty people cost nine times as
    much as ten. Besides, to wake the loop and to load the detector into the processor's cache costs several
    times what the detector does. So the frames of those who are silent wait here for up to one window and are
    looked at in one go; those of somebody who speaks are given at once.
    """

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._open: dict[int, TrackSound] = {}
        self._events: Queue[FfiEvent] | None = None
        self._next_look: asyncio.TimerHandle | None = None

    def add(self, handle: int, sound: TrackSound) -> None:
        self._open[handle] = sound
        if self._events is None:
            self._events = ffi.FfiClient.instance.queue.subscribe(self._loop, self._receive)
            self._look()

    def remove(self, handle: int) -> None:
        self._open.pop(handle, None)
        if not self._open and self._events is not None:
            ffi.FfiClient.instance.queue.unsubscribe(self._events)
            self._events = None
            if self._next_look is not None:
                self._next_look.cancel()

    def _receive(self, event: FfiEvent) -> bool:
        """Called in the SDK's thread, as a filter that lets nothing through to the loop."""
        if event.WhichOneof("message") == "audio_stream_event":
            sound = self._open.get(event.audio_stream_event.stream_handle)
            if sound is not None:
                sound.receive(event.audio_stream_event)
        return False

    def _look(self) -> None:
        self._next_look = self._loop.call_later(WINDOW_SECONDS, self._look)
        for sound in self._open.values():
            # Each by itself: an error with one does not make the agent deaf to the others.
            self._loop.call_soon(sound.drain)
