"""Hearing that goes on with another provider when the first fails, without losing what was said."""

import asyncio

from confa_agents.providers.fallback.line import Candidate, Line
from confa_agents.providers.interfaces import Pcm, ProviderError, SpeechStream, SpeechToText


class FallingBackSpeechToText:
    def __init__(self, line: Line[SpeechToText]) -> None:
        self._line = line

    @property
    def name(self) -> str:
        return self._line.current.engine.name

    def listen(self, *, language: str) -> SpeechStream:
        return FallingBackSpeech(self._line, language)


class FallingBackSpeech:
    """Keeps the speech of the turn, so that whoever stands in hears it from its beginning."""

    def __init__(self, line: Line[SpeechToText], language: str) -> None:
        self._line, self._language = line, language
        self._turn = list[Pcm]()
        self._stream: SpeechStream | None = None
        self._heard_by: Candidate[SpeechToText] | None = None
        self._closing = set[asyncio.Task[None]]()

    def push(self, pcm: Pcm) -> None:
        if self._stream is None:
            self._open(self._line.current)
        self._turn.append(pcm)
        if self._stream is not None:
            self._stream.push(pcm)

    async def text(self, *, is_interim: bool = False) -> str:
        if is_interim:
            return await self._interim()
        is_again = False
        for attempt in self._line.attempts():
            with attempt:
                stream = self._ready(attempt.candidate, is_again=is_again)
                is_again = True
                async with asyncio.timeout(attempt.candidate.patience_seconds):
                    return await stream.text()
        raise self._line.failure()

    async def _interim(self) -> str:
        """What fails here is found out, and made good, when the turn's text is wanted."""
        if self._stream is None:
            return ""
        try:
            return await self._stream.text(is_interim=True)
        except ProviderError:
            return ""

    def _ready(self, candidate: Candidate[SpeechToText], *, is_again: bool) -> SpeechStream:
        """A stream of the candidate that has heard the whole turn; a new one after a failure."""
        if self._stream is None or self._heard_by is not candidate or is_again:
            return self._open(candidate)
        return self._stream

    def _open(self, candidate: Candidate[SpeechToText]) -> SpeechStream:
        self._drop()
        stream = candidate.engine.listen(language=self._language)
        self._stream, self._heard_by = stream, candidate
        for pcm in self._turn:
            stream.push(pcm)
        return stream

    def reset(self) -> None:
        self._turn.clear()
        if self._heard_by is not self._line.current:
            # A provider that is well again takes over between turns.
            self._drop()
        elif self._stream is not None:
            self._stream.reset()

    def _drop(self) -> None:
        if self._stream is not None:
            task = asyncio.create_task(self._stream.aclose())
            self._closing.add(task)
            task.add_done_callback(self._closing.discard)
        self._stream = self._heard_by = None

    async def aclose(self) -> None:
        self._drop()
        if self._closing:
            await asyncio.wait(self._closing)
