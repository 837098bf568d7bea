"""A bound on the size of request bodies, kept also when no length was announced."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from confa.errors.api_error import BodyTooLarge
from confa.http.problems import problem_response

MAX_BODY_BYTES = 1024 * 1024


class BodyLimitMiddleware:
    """Answers 413 before the application sees too much."""

    def __init__(self, app: ASGIApp, max_bytes: int = MAX_BODY_BYTES) -> None:
        self._app = app
        self._max_bytes = max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD", "OPTIONS"}:
            await self._app(scope, receive, send)
            return
        if _announced(scope) > self._max_bytes:
            await problem_response(BodyTooLarge(), scope["state"]["request_id"])(scope, receive, send)
            return
        await self._app(scope, self._counting(receive), send)

    def _counting(self, receive: Receive) -> Receive:
        received = 0

        async def counting() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._max_bytes:
                raise BodyTooLarge
            return message

        return counting


def _announced(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else 0
    return 0
