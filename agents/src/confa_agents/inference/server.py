"""Answers the requests of all connections, many at a time, by the engines' queues."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import Callable, Coroutine
from typing import Any

from confa_agents.inference import frames, requests
from confa_agents.inference.engines import Engines
from confa_agents.local.language_model import GenerationFailed
from confa_agents.local.model_files import ModelMissing

logger = logging.getLogger(__name__)

_HANDLERS: dict[type, Callable[[Engines, Any, requests.Work], Coroutine[Any, Any, None]]] = {
    frames.Transcribe: requests.transcribe,
    frames.PredictEndOfTurn: requests.end_of_turn,
    frames.Completeness: requests.completeness,
    frames.Chat: requests.chat,
    frames.Speak: requests.speak,
    frames.Status: requests.status,
}


async def serve(engines: Engines, listening: socket.socket) -> None:
    """Serves until cancelled."""
    connections = set[asyncio.Task[None]]()

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            connections.add(task)
            task.add_done_callback(connections.discard)
        # Cancelled only when the process ends, which asyncio's callback of this task cannot take.
        with contextlib.suppress(asyncio.CancelledError):
            await _Connection(engines, reader, writer).run()

    server = await asyncio.start_unix_server(accept, sock=listening)
    await server.serve_forever()


class _Connection:
    """One client: a job, or the worker itself. What it asked for ends with it."""

    def __init__(self, engines: Engines, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._engines, self._reader, self._writer = engines, reader, writer
        self._running = dict[int, tuple[asyncio.Task[None], requests.Work]]()

    async def run(self) -> None:
        try:
            with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
                while True:
                    self._take(*await frames.read_frame(self._reader))
        except frames.BadFrame as error:
            logger.warning("a client does not speak our protocol: %s", error)
        finally:
            for task, _ in self._running.values():
                task.cancel()
            self._writer.close()

    def _take(self, header: dict[str, Any], payload: bytes) -> None:
        try:
            request = frames.parse_request(header)
        except ValueError:
            self._send({"id": header["id"], **_error("not a request that is known here", is_retryable=False)})
            return
        running = self._running.get(request.id)
        if isinstance(request, frames.Cancel):
            if running is not None:
                running[0].cancel()
        elif isinstance(request, frames.More):
            if running is not None:
                running[1].more.set()
        else:
            self._start(request, payload)

    def _start(self, request: frames.Request, payload: bytes) -> None:
        def send(header: dict[str, Any], payload: bytes = b"") -> None:
            self._send({"id": request.id, "kind": "item", **header}, payload)

        work = requests.Work(payload, send)
        task = asyncio.create_task(self._answer(request, work))
        self._running[request.id] = task, work
        task.add_done_callback(lambda _: self._running.pop(request.id, None))

    async def _answer(self, request: frames.Request, work: requests.Work) -> None:
        try:
            await _HANDLERS[type(request)](self._engines, request, work)
        except asyncio.CancelledError:
            work.token.cancel()
            raise
        except (ModelMissing, GenerationFailed) as error:
            work.send(_error(str(error), is_retryable=isinstance(error, GenerationFailed)))
        except Exception:
            logger.exception("a request for %s failed", request.op)
            work.send(_error(f"the engine for {request.op} failed", is_retryable=True))
        else:
            # Items of the engines' threads are already queued on the loop, before this.
            work.send({"kind": "end"})

    def _send(self, header: dict[str, Any], payload: bytes = b"") -> None:
        if not self._writer.is_closing():
            self._writer.write(frames.pack(header, payload))


def _error(message: str, *, is_retryable: bool) -> dict[str, Any]:
    return {"kind": "error", "message": message, "is_retryable": is_retryable}
