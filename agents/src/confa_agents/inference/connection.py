"""One connection to the inference process, shared by many requests at a time."""

import asyncio
import itertools
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

from confa_agents.inference import frames

Answer = tuple[dict[str, Any], bytes]


class ConnectionLost(Exception):  # noqa: N818 - named for what is the matter
    """The process died, or does not answer."""


class Connection:
    """Sends requests and sorts the answers by their ids."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, answer_seconds: float
    ) -> None:
        self._reader, self._writer, self._answer_seconds = reader, writer, answer_seconds
        self._ids = itertools.count(1)
        self._answers = dict[int, asyncio.Queue[Answer | None]]()
        self._reading = asyncio.create_task(self._read())

    @classmethod
    async def open(cls, path: Path, *, answer_seconds: float) -> "Connection":
        """Raises `ConnectionLost` when nobody listens."""
        try:
            return cls(*await asyncio.open_unix_connection(path), answer_seconds)
        except OSError as error:
            raise ConnectionLost(f"nobody listens at {path}") from error

    @property
    def is_open(self) -> bool:
        return not self._reading.done()

    async def ask(self, header: dict[str, Any], payload: bytes = b"") -> AsyncGenerator[Answer, None]:
        """The frames of the answer, without its end. Closing the iterator cancels the request.

        A `rest` is ended when the next frame is asked for.

        Raises:
            ConnectionLost: The process died, or was silent for too long.
        """
        if not self.is_open:
            raise ConnectionLost("the inference process has gone")
        number = next(self._ids)
        answers = self._answers[number] = asyncio.Queue[Answer | None]()
        is_over = False
        try:
            self._send({**header, "id": number}, payload)
            while not is_over:
                found = await self._next(answers)
                kind = found[0]["kind"]
                is_over = kind in {"end", "error"}
                if kind == "rest":
                    self._send({"id": number, "op": "more"})
                elif kind != "end":
                    yield found
        finally:
            del self._answers[number]
            if not is_over:
                self._send({"id": number, "op": "cancel"})

    async def _next(self, answers: "asyncio.Queue[Answer | None]") -> Answer:
        try:
            found = await asyncio.wait_for(answers.get(), self._answer_seconds)
        except TimeoutError as error:
            raise ConnectionLost(f"no answer within {self._answer_seconds:g} s") from error
        if found is None:
            raise ConnectionLost("the inference process has gone")
        return found

    def _send(self, header: dict[str, Any], payload: bytes = b"") -> None:
        if not self._writer.is_closing():
            self._writer.write(frames.pack(header, payload))

    async def _read(self) -> None:
        try:
            while True:
                header, payload = await frames.read_frame(self._reader)
                if (answers := self._answers.get(header["id"])) is not None:
                    answers.put_nowait((header, payload))
        except (asyncio.IncompleteReadError, ConnectionError, frames.BadFrame):
            pass
        finally:
            self._writer.close()
            for answers in self._answers.values():
                answers.put_nowait(None)

    async def aclose(self) -> None:
        self._reading.cancel()
        await asyncio.wait([self._reading])
