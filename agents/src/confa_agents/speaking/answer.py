"""An answer in the making: its words and their sound, prepared while it is not yet sure to be wanted."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from confa_agents.clauses import ClauseSplitter
from confa_agents.iterators import closing
from confa_agents.providers.interfaces import ProviderError
from confa_agents.speaking.sound import Sound
from confa_agents.speaking.speakable import speakable
from confa_agents.speaking.voice import Voice

_log = logging.getLogger(__name__)
_PIECES_AHEAD = 3


@dataclass
class AnswerTimes:
    """Of the loop's clock, in seconds; nothing when it did not happen."""

    began: float
    first_token: float | None = None
    first_sound: float | None = None


class Answer:
    """Thinks and synthesises the first clause at once, and the rest when it is wanted.

    Args:
        words: makes the answer's text as it comes; what it must not do in vain waits for the event.
        voice: what speaks it.
    """

    def __init__(self, words: Callable[[asyncio.Event], AsyncIterator[str]], voice: Voice) -> None:
        self._wanted = asyncio.Event()
        self._words, self._voice = words(self._wanted), voice
        self._sounds: asyncio.Queue[Sound | ProviderError | None] = asyncio.Queue()
        self._room = asyncio.Semaphore(_PIECES_AHEAD)
        self.times = AnswerTimes(began=asyncio.get_running_loop().time())
        self.text = ""
        self._task = asyncio.create_task(self._make())

    def want(self) -> None:
        """It will be spoken: go on after the first clause."""
        self._wanted.set()

    async def sounds(self) -> AsyncIterator[Sound]:
        """What there is to hear, once.

        Raises:
            ProviderError: thinking or speaking failed; what came before was good.
        """
        while (sound := await self._sounds.get()) is not None:
            if isinstance(sound, ProviderError):
                raise sound
            if sound.text:
                self._room.release()
            yield sound

    async def _make(self) -> None:
        try:
            async with closing(self._pieces()) as pieces:
                number = 0
                async for piece in pieces:
                    await self._speak(piece, is_first=number == 0)
                    number += 1
                    await self._wanted.wait()
            if not self.text:
                self._sounds.put_nowait(
                    ProviderError("the answer has no words", provider="", is_retryable=True)
                )
        except ProviderError as error:
            self._sounds.put_nowait(error)
        except Exception as error:  # noqa: BLE001
            # Whatever it is: people are told that there is no answer, instead of hearing nothing.
            _log.error("an answer could not be made", exc_info=error)
            self._sounds.put_nowait(ProviderError("it failed", provider="", is_retryable=False))
        finally:
            self._sounds.put_nowait(None)

    async def _pieces(self) -> AsyncIterator[str]:
        splitter = ClauseSplitter()
        async with closing(self._words) as words:
            async for delta in words:
                self.times.first_token = self.times.first_token or asyncio.get_running_loop().time()
                for piece in splitter.push(delta):
                    yield piece
        if rest := splitter.flush():
            yield rest

    async def _speak(self, piece: str, *, is_first: bool) -> None:
        text = speakable(piece)
        if not text:
            return
        await self._room.acquire()
        self.text = f"{self.text} {text}".strip()
        async with closing(self._voice.speak(text, is_first=is_first)) as sounds:
            async for sound in sounds:
                self.times.first_sound = self.times.first_sound or asyncio.get_running_loop().time()
                self._sounds.put_nowait(sound)

    def cancel(self) -> None:
        """Stops thinking and speaking at once."""
        self._task.cancel()

    async def aclose(self) -> None:
        """The same, and waits for it."""
        self.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
