"""Hearing by plugins of the framework: those that take recordings, and those that take streams."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Any

import numpy as np
from livekit import rtc
from livekit.agents import stt

from confa_agents.providers.framework.errors import ONCE, as_provider_error
from confa_agents.providers.interfaces import HEARING_RATE, Pcm, ProviderError, SpeechStream
from confa_agents.providers.piecewise import PiecewiseSpeech

_LONGEST_SECONDS = 60


class RecordingSpeechToText:
    """A plugin that takes a whole recording. It is not asked for interims, which would cost money."""

    def __init__(self, name: str, plugin: stt.STT[Any], *, on_close: Callable[[], Awaitable[None]]) -> None:
        self.name, self.model = name, plugin.model
        self._stt, self._on_close = plugin, on_close

    def listen(self, *, language: str) -> SpeechStream:
        async def recognize(pcm: Pcm, *, priority: int) -> str:  # noqa: ARG001 - a service has no queue
            with as_provider_error(self.name):
                event = await self._stt.recognize(_frame(pcm), language=language, conn_options=ONCE)
            return event.alternatives[0].text.strip() if event.alternatives else ""

        return PiecewiseSpeech(recognize, longest_seconds=_LONGEST_SECONDS, has_interims=False)

    async def aclose(self) -> None:
        await self._stt.aclose()
        await self._on_close()


class StreamingSpeechToText:
    """A plugin that hears while the person speaks. `settle_seconds`: how long its last words take."""

    def __init__(self, name: str, plugin: stt.STT[Any], *, settle_seconds: float) -> None:
        self.name, self.model = name, plugin.model
        self._stt, self._settle_seconds = plugin, settle_seconds

    def listen(self, *, language: str) -> SpeechStream:
        return StreamingSpeech(self.name, self._stt, language, self._settle_seconds)

    async def aclose(self) -> None:
        await self._stt.aclose()


class StreamingSpeech:
    """A connection for each turn: late words of one turn never fall into the next."""

    def __init__(self, name: str, plugin: stt.STT[Any], language: str, settle_seconds: float) -> None:
        self._name, self._stt = name, plugin
        self._language, self._settle_seconds = language, settle_seconds
        self._turn: _Turn | None = None
        self._closing = set[asyncio.Task[None]]()

    def push(self, pcm: Pcm) -> None:
        if self._turn is None:
            self._turn = _Turn(self._name, self._stt.stream(language=self._language, conn_options=ONCE))
        self._turn.push(pcm)

    async def text(self, *, is_interim: bool = False) -> str:
        turn = self._turn
        if turn is None:
            return ""
        if not is_interim:
            await turn.settle(self._settle_seconds)
        if turn.error is not None:
            raise turn.error
        return turn.text

    def reset(self) -> None:
        if self._turn is not None:
            task = asyncio.create_task(self._turn.aclose())
            self._closing.add(task)
            task.add_done_callback(self._closing.discard)
        self._turn = None

    async def aclose(self) -> None:
        self.reset()
        if self._closing:
            await asyncio.wait(self._closing)


class _Turn:
    """One turn's stream, and the words that came of it."""

    def __init__(self, name: str, stream: stt.RecognizeStream) -> None:
        self._name, self._stream = name, stream
        self._final = list[str]()
        self._interim = ""
        self._has_more = False
        self._is_settled = asyncio.Event()
        self.error: ProviderError | None = None
        self._reading = asyncio.create_task(self._read())

    @property
    def text(self) -> str:
        return " ".join(part for part in (*self._final, self._interim) if part)

    def push(self, pcm: Pcm) -> None:
        if not self._reading.done():
            self._has_more = True
            self._stream.push_frame(_frame(pcm))

    async def settle(self, seconds: float) -> None:
        """Asks for the last words and waits for them; not long, because there may be none."""
        if self._reading.done():
            return
        if self._has_more:
            self._has_more = False
            self._is_settled.clear()
            self._stream.flush()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._is_settled.wait(), seconds)

    async def _read(self) -> None:
        try:
            with as_provider_error(self._name):
                async for event in self._stream:
                    self._take(event)
        except ProviderError as error:
            self.error = error
        finally:
            self._is_settled.set()

    def _take(self, event: stt.SpeechEvent) -> None:
        text = event.alternatives[0].text.strip() if event.alternatives else ""
        if event.type == stt.SpeechEventType.INTERIM_TRANSCRIPT:
            self._interim = text
        elif event.type == stt.SpeechEventType.FINAL_TRANSCRIPT:
            self._final.append(text)
            self._interim = ""
            self._is_settled.set()

    async def aclose(self) -> None:
        await self._stream.aclose()
        await asyncio.wait([self._reading])


def _frame(pcm: Pcm) -> rtc.AudioFrame:
    return rtc.AudioFrame(np.ascontiguousarray(pcm).tobytes(), HEARING_RATE, 1, len(pcm))
