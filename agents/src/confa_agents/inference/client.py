"""The inference process as the jobs of a worker see it."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from confa_agents.inference import frames
from confa_agents.inference.connection import Answer, Connection, ConnectionLost

Pcm = NDArray[np.int16]


class InferenceError(Exception):
    """The process did not do what was asked."""

    def __init__(self, message: str, *, is_retryable: bool) -> None:
        super().__init__(message)
        self.is_retryable = is_retryable


class InferenceClient:
    """Asks over one connection, opened when first needed.

    When the process dies, the connection is opened again and what has not begun to be answered is
    asked once more; the supervisor has the process back in the meantime. All methods raise
    `InferenceError`.
    """

    def __init__(self, path: Path, *, answer_seconds: float = 20.0) -> None:
        """`answer_seconds`: the longest wait for a next part of an answer. Models may have to be loaded."""
        self._path, self._answer_seconds = path, answer_seconds
        self._connection: Connection | None = None
        self._opening = asyncio.Lock()

    async def transcribe(self, pcm: Pcm, *, priority: int = frames.WAITING) -> str:
        """The words of up to 6 s of speech at 16 kHz."""
        header = {"op": "transcribe", "priority": priority}
        return cast("str", (await self._item(header, pcm.tobytes()))["text"])

    async def end_of_turn(self, pcm: Pcm) -> float:
        return cast("float", (await self._item({"op": "end_of_turn"}, pcm.tobytes()))["value"])

    async def completeness(self, text: str) -> float:
        """How likely these English words are all of a turn, 0 to 1."""
        return cast("float", (await self._item({"op": "completeness", "text": text}))["value"])

    async def sample_rate(self) -> int:
        """Of the voice, in Hz. All models are loaded when this returns."""
        return cast("int", (await self._item({"op": "status"}))["sample_rate"])

    async def chat(
        self, messages: Sequence[dict[str, str]], *, most_tokens: int
    ) -> AsyncGenerator[str, None]:
        """Deltas of the answer. After its first clause the model waits until the next is asked for."""
        header = {"op": "chat", "messages": list(messages), "most_tokens": most_tokens}
        async with aclosing(self._ask(header)) as answers:
            async for found, _ in answers:
                yield found["text"]

    async def speak(self, text: str) -> AsyncGenerator[Pcm, None]:
        """The speech of a text, a chunk for each of its sentences."""
        async with aclosing(self._ask({"op": "speak", "text": text})) as answers:
            async for _, payload in answers:
                yield np.frombuffer(payload, dtype=np.int16)

    async def _item(self, header: dict[str, Any], payload: bytes = b"") -> dict[str, Any]:
        async with aclosing(self._ask(header, payload)) as answers:
            async for found, _ in answers:
                return found
        raise InferenceError(f"no answer to {header['op']}", is_retryable=True)

    async def _ask(self, header: dict[str, Any], payload: bytes = b"") -> AsyncGenerator[Answer, None]:
        is_begun = False
        for is_last in (False, True):
            try:
                connection = await self._connected()
                async with aclosing(connection.ask(header, payload)) as answers:
                    async for answer in answers:
                        is_begun = True
                        yield _checked(answer)
            except ConnectionLost as error:
                if is_begun or is_last:
                    raise InferenceError(str(error), is_retryable=True) from error
            else:
                return

    async def _connected(self) -> Connection:
        async with self._opening:
            if self._connection is None or not self._connection.is_open:
                self._connection = await Connection.open(self._path, answer_seconds=self._answer_seconds)
            return self._connection

    async def aclose(self) -> None:
        if self._connection is not None:
            await self._connection.aclose()


def _checked(answer: Answer) -> Answer:
    header = answer[0]
    if header["kind"] == "error":
        raise InferenceError(header["message"], is_retryable=header["is_retryable"])
    return answer
