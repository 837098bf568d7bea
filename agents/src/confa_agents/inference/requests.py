"""What the process does for each kind of request. Each takes a request and gives its items to `send`."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from confa_agents.clauses import ClauseSplitter
from confa_agents.inference import frames
from confa_agents.inference.engines import Engines
from confa_agents.inference.queues import Token
from confa_agents.local.language_model import LanguageModelEngine

_SHORT_PIECE = 40
"""Characters. A short piece of text is the beginning of an answer, for which a person waits."""


class Send(Protocol):
    def __call__(self, header: dict[str, Any], payload: bytes = b"") -> None: ...


class Work:
    """One request under way: its token, its wish for more, and where its items go."""

    def __init__(self, payload: bytes, send: Send) -> None:
        self.payload = payload
        self.token = Token()
        self.more = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self.send = send

    @property
    def pcm(self) -> NDArray[np.int16]:
        return np.frombuffer(self.payload, dtype=np.int16)

    def send_from_thread(self, header: dict[str, Any], payload: bytes = b"") -> None:
        self._loop.call_soon_threadsafe(self.send, header, payload)


async def transcribe(engines: Engines, request: frames.Transcribe, work: Work) -> None:
    engine, pcm = await engines.hearing.get(), work.pcm
    text = await engines.hearing.queue.run(
        lambda: engine.transcribe(pcm, is_cancelled=work.token.is_cancelled),
        priority=request.priority,
        token=work.token,
    )
    work.send({"text": text})


async def end_of_turn(engines: Engines, _request: frames.PredictEndOfTurn, work: Work) -> None:
    engine, pcm = await engines.turns.get(), work.pcm
    value = await engines.turns.queue.run(lambda: engine.predict(pcm), priority=0, token=work.token)
    work.send({"value": value})


async def completeness(engines: Engines, request: frames.Completeness, work: Work) -> None:
    engine = await engines.wording.get()
    value = await engines.wording.queue.run(
        lambda: engine.completeness(request.text), priority=0, token=work.token
    )
    work.send({"value": value})


async def speak(engines: Engines, request: frames.Speak, work: Work) -> None:
    engine = await engines.voice.get()
    priority = frames.WAITING if len(request.text) <= _SHORT_PIECE else frames.NEXT
    await engines.voice.queue.run(
        lambda: _say(engine.speak(request.text), work), priority=priority, token=work.token
    )


def _say(chunks: Iterator[NDArray[np.int16]], work: Work) -> None:
    for chunk in chunks:
        if work.token.is_cancelled():
            return
        work.send_from_thread({}, chunk.tobytes())


async def chat(engines: Engines, request: frames.Chat, work: Work) -> None:
    """The first clause, a rest in which the voice has the processor, then all that follows."""
    engine = await engines.language.get()
    answer = _Answer(request, work)
    is_complete = await _generate(engines, engine, answer, answer.is_wanted_in_first_clause)
    if not is_complete:
        work.send({"kind": "rest"})
        await work.more.wait()
        await _generate(engines, engine, answer, answer.is_wanted)


async def _generate(
    engines: Engines, engine: LanguageModelEngine, answer: "_Answer", take: Callable[[str], bool]
) -> bool:
    return await engines.language.queue.run(
        lambda: engine.generate(answer.messages(), most_tokens=answer.tokens_left, on_delta=take),
        priority=0,
        token=answer.token,
    )


class _Answer:
    """What has been said so far, and with which the model goes on."""

    def __init__(self, request: frames.Chat, work: Work) -> None:
        self._request, self._work = request, work
        self._splitter = ClauseSplitter()
        self._said = ""
        self.tokens_left = request.most_tokens

    @property
    def token(self) -> Token:
        return self._work.token

    def messages(self) -> list[dict[str, str]]:
        said = [{"role": "assistant", "content": self._said}] if self._said else []
        return [*self._request.messages, *said]

    def is_wanted_in_first_clause(self, delta: str) -> bool:
        return self.is_wanted(delta) and not self._splitter.push(delta)

    def is_wanted(self, delta: str) -> bool:
        if self.token.is_cancelled():
            return False
        self._said += delta
        self.tokens_left = max(1, self.tokens_left - 1)
        self._work.send_from_thread({"text": delta})
        return True


async def status(engines: Engines, _request: frames.Status, work: Work) -> None:
    await engines.warm()
    voice = await engines.voice.get()
    work.send({"sample_rate": voice.sample_rate})
