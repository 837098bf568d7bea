"""The outermost layer of every request: its id, its log line, its metrics, and the last resort.

Plain ASGI, because it runs for every request.
"""

import re
import secrets
import time
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog import get_logger
from structlog.contextvars import bound_contextvars

from confa.errors.api_error import InternalError
from confa.http.metrics import RequestMetrics
from confa.http.problems import problem_response

_log = get_logger("confa.access")
_HEADER = b"x-request-id"
_SANE_ID = re.compile(rb"[A-Za-z0-9._-]{8,64}")
_JSON = (b"application/json", b"application/problem+json")
_NO_STORE = (b"cache-control", b"no-store")
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


@dataclass(slots=True)
class _Answer:
    status: int = 0
    is_complete: bool = False


class EdgeMiddleware:
    """Wraps the application; `request_id_of` reads the id it gave."""

    def __init__(self, app: ASGIApp, metrics: RequestMetrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = _request_id(scope)
        scope.setdefault("state", {})["request_id"] = request_id
        started, answer = time.perf_counter(), _Answer()
        with bound_contextvars(request_id=request_id):
            await self._run(scope, receive, _noting(send, answer, request_id), answer)
            self._note(scope, answer, time.perf_counter() - started)

    async def _run(self, scope: Scope, receive: Receive, send: Send, answer: _Answer) -> None:
        try:
            await self._app(scope, receive, send)
        except Exception:
            _log.exception("request_failed")
            if not answer.status:
                response = problem_response(InternalError(), scope["state"]["request_id"])
                await response(scope, receive, send)
            elif not answer.is_complete:
                # The server breaks the connection off, so that nobody takes half an answer for a whole one.
                raise

    def _note(self, scope: Scope, answer: _Answer, seconds: float) -> None:
        # Templates and not paths: a path may name people, and there is no end of paths.
        method = scope["method"] if scope["method"] in _METHODS else "other"
        route = getattr(scope.get("route"), "path", "unknown")
        self._metrics.observe(method, route, answer.status, seconds)
        _log.info("request", method=method, route=route, status=answer.status, ms=round(seconds * 1000, 2))


def _request_id(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == _HEADER and _SANE_ID.fullmatch(value):
            return str(value.decode("ascii"))
    return secrets.token_hex(8)


def _headers(message: Message) -> list[tuple[bytes, bytes]]:
    """The answer's own, and for JSON that nobody keeps it: it is about one person and one moment."""
    headers: list[tuple[bytes, bytes]] = list(message.get("headers", ()))
    if any(name == b"content-type" and value.startswith(_JSON) for name, value in headers):
        headers.append(_NO_STORE)
    return headers


def _noting(send: Send, answer: _Answer, request_id: str) -> Send:
    async def noting(message: Message) -> None:
        if message["type"] == "http.response.start":
            answer.status = message["status"]
            message["headers"] = [*_headers(message), (_HEADER, request_id.encode())]
        else:
            answer.is_complete = not message.get("more_body", False)
        await send(message)

    return noting
