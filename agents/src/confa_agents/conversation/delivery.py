"""Speaks replies, one after the other, when the floor is free."""

from __future__ import annotations

import asyncio
import logging
from typing import Protocol

from confa_agents.conversation.reply import Reply
from confa_agents.floor.floor import Floor
from confa_agents.providers.interfaces import ProviderError
from confa_agents.speaking.mouth import Mouth

_log = logging.getLogger(__name__)
_FLOOR_WITHIN_SECONDS = 20.0
_MOST_WAITING = 3


class DeliveryObserver(Protocol):
    """Follows replies on their way out."""

    def reply_sounds(self) -> None:
        """The first frame of one went out."""

    def reply_text(self, reply: Reply, text: str) -> None:
        """Another piece of it begins to sound."""

    def reply_over(self, reply: Reply) -> None:
        """It was spoken, stopped, or given up."""

    def reply_failed(self, reply: Reply, error: ProviderError) -> None:
        """A provider failed before it was complete."""

    def idle(self) -> None:
        """Nothing more is to be said."""


class Delivery:
    """The agent says one thing at a time."""

    def __init__(self, mouth: Mouth, floor: Floor, observer: DeliveryObserver) -> None:
        self._mouth, self._floor, self._observer = mouth, floor, observer
        self._waiting: list[Reply] = []
        self._current: Reply | None = None
        self._speaking: asyncio.Task[None] | None = None
        self._has_work = asyncio.Event()
        self._loop = asyncio.create_task(self._run())

    @property
    def current(self) -> Reply | None:
        """What is being said, or waits for the floor."""
        return self._current

    def plan(self, reply: Reply) -> None:
        self._waiting.append(reply)
        while len(self._waiting) > _MOST_WAITING:
            self._give_up(self._waiting.pop(0))
        reply.answer.want()
        self._has_work.set()

    def stop(self) -> None:
        """Silence: the rest of the current reply and all that wait are not spoken."""
        while self._waiting:
            self._give_up(self._waiting.pop())
        if self._speaking is not None and self._current is not None:
            self._current.is_interrupted = True
            self._speaking.cancel()

    def withdraw(self, reply: Reply) -> None:
        """This reply is not wanted any more."""
        if reply in self._waiting:
            self._waiting.remove(reply)
            self._give_up(reply)
        elif reply is self._current and self._speaking is not None:
            reply.is_interrupted = True
            self._speaking.cancel()

    def _give_up(self, reply: Reply) -> None:
        reply.is_done = reply.is_interrupted = True
        reply.answer.cancel()
        self._observer.reply_over(reply)

    async def _run(self) -> None:
        while True:
            await self._has_work.wait()
            while self._waiting:
                self._current = self._waiting.pop(0)
                self._speaking = asyncio.create_task(self._speak(self._current))
                await asyncio.wait({self._speaking})
                self._finish(self._current, self._speaking)
            self._has_work.clear()
            self._observer.idle()

    def _finish(self, reply: Reply, task: asyncio.Task[None]) -> None:
        self._current = self._speaking = None
        reply.is_done = True
        reply.answer.cancel()
        if not self._waiting:
            self._floor.release()
        error = None if task.cancelled() else task.exception()
        if isinstance(error, ProviderError):
            self._observer.reply_failed(reply, error)
        elif error is not None:
            _log.error("an answer could not be spoken", exc_info=error)
        self._observer.reply_over(reply)

    async def _speak(self, reply: Reply) -> None:
        if not await self._floor.take(within=_FLOOR_WITHIN_SECONDS):
            _log.info("the floor was not free in time; an answer was given up")
            reply.is_interrupted = True
            return

        def sounds() -> None:
            reply.heard_at = asyncio.get_running_loop().time()
            self._observer.reply_sounds()

        await self._mouth.play(
            reply.answer.sounds(),
            on_first_frame=sounds,
            on_text=lambda text: self._observer.reply_text(reply, text),
        )

    async def aclose(self) -> None:
        self.stop()
        self._loop.cancel()
        if self._speaking is not None:
            await asyncio.gather(self._speaking, return_exceptions=True)
        await asyncio.gather(self._loop, return_exceptions=True)
