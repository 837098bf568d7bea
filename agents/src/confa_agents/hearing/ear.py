"""One microphone track of the room, as windows for a listener. A muted track costs nothing."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Coroutine

from livekit import rtc

from confa_agents.hearing.kept_sound import KeptSound
from confa_agents.hearing.listener import Listener
from confa_agents.hearing.sounds import Sounds
from confa_agents.hearing.track_sound import TrackSound
from confa_agents.providers.interfaces import Pcm


class Ear:
    """Feeds a listener while it is open, or keeps the sound for one while it stands by.

    An audio stream delivers silence for a muted track, at a price, so the ear is closed then.
    """

    def __init__(
        self,
        track: rtc.RemoteAudioTrack,
        sounds: Sounds,
        make_listener: Callable[[], Listener],
        *,
        leads: bool,
    ) -> None:
        self._track, self._sounds, self._make_listener = track, sounds, make_listener
        self._listener = make_listener() if leads else None
        self.kept = None if leads else KeptSound()
        self._sound: TrackSound | None = None
        self._replaying: asyncio.Task[None] | None = None

    def open(self) -> None:
        if self._sound is None:
            self._sound = TrackSound(self._track, self._sounds, self._hear)

    def _hear(self, window: Pcm) -> bool:
        """Whether the next window is wanted at once."""
        if self.kept is not None:
            self.kept.hear(window)
        elif self._listener is not None:
            self._listener.hear(window)
            return self._listener.is_attentive
        return False

    def lead(self) -> None:
        """The agent that heard so far is gone: what it did not tell of is heard now."""
        if self._listener is None and self.kept is not None:
            self._listener = self._make_listener()
            self._replaying = asyncio.create_task(self._replay(self.kept, self._listener))

    async def _replay(self, kept: KeptSound, listener: Listener) -> None:
        await kept.replay(listener)
        self.kept = None
        if self._sound is None:
            await listener.finish()

    def stand_by(self) -> Coroutine[object, object, None]:
        """Another agent hears from now on. What is returned lets go of the listener."""
        self.kept = KeptSound()
        return self._forget()

    def close(self) -> Coroutine[object, object, None]:
        """The microphone went off; what was being said is a turn when the returned is done.

        The ear itself is closed when this returns, so that it can be opened again in the same moment.
        """
        return self._close(self._stop())

    async def _close(self, stopped: TrackSound | None) -> None:
        if stopped is not None:
            await stopped.aclose()
        if self.kept is None and self._listener is not None:
            await self._listener.finish()

    def drop(self) -> Coroutine[object, object, None]:
        """The person takes back the consent: what was being said is forgotten."""
        if self.kept is not None:
            self.kept.clear()
        return self._drop(self._forget(), self._stop())

    async def _drop(self, forgotten: Coroutine[object, object, None], stopped: TrackSound | None) -> None:
        if stopped is not None:
            await stopped.aclose()
        await forgotten

    def _stop(self) -> TrackSound | None:
        sound, self._sound = self._sound, None
        if sound is not None:
            sound.silence()
        return sound

    def _forget(self) -> Coroutine[object, object, None]:
        replaying, self._replaying = self._replaying, None
        listener, self._listener = self._listener, None
        if replaying is not None:
            replaying.cancel()
        if listener is not None:
            listener.drop()
        return _let_go(replaying, listener)

    async def aclose(self) -> None:
        """For a track that is gone; `close` has told what was said."""
        await _let_go(self._replaying, self._listener)


async def _let_go(replaying: asyncio.Task[None] | None, listener: Listener | None) -> None:
    if replaying is not None:
        replaying.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await replaying
    if listener is not None:
        await listener.aclose()
