"""What one listener is sent, until its right to listen ends."""

import asyncio
import time
from collections.abc import AsyncIterator

from fastapi.sse import format_sse_event
from sqlalchemy.exc import SQLAlchemyError
from structlog import get_logger

from confa.auth.access import Access
from confa.live.state import LiveState
from confa.live.stream import Listener
from confa.live_view.schemas import Bye, ByeReason

_log = get_logger(__name__)
COMMENT_SECONDS = 15.0
# News that come one upon the other travel together: each delivery costs the server and the page its own work.
_GATHER_SECONDS = 0.2
_COMMENT = format_sse_event(comment="here")
# The browser tries again this soon; after a shutdown it leaves the next process time to start.
_RETRY_MS = 2_000
_RETRY_AFTER_SHUTDOWN_MS = 3_000


class Listening:
    """The way of one listener through the stream; `token` is checked again and again."""

    def __init__(self, state: LiveState, access: Access, listener: Listener, token: str) -> None:
        self._state = state
        self._access = access
        self._listener = listener
        self._token = token
        self._expires_at = access.expires_at(token)
        self._position = 0
        self._comment_at = time.monotonic() + COMMENT_SECONDS
        self._may_send_at = 0.0

    async def events(self, last_event_id: str | None) -> AsyncIterator[bytes]:
        """The missed events or a snapshot, then what comes."""
        stream = self._state.stream
        stream.listeners.add(self._listener)
        try:
            yield format_sse_event(retry=_RETRY_MS) + self._opening(last_event_id)
            while (reason := await self._reason_to_end()) is None:
                if chunk := self._news() + self._comment():
                    yield chunk
                    self._may_send_at = time.monotonic() + _GATHER_SECONDS
                await self._listener.wait(self._patience())
                await self._gather()
            yield self._news() + _bye(reason)
        finally:
            stream.listeners.discard(self._listener)

    def _opening(self, last_event_id: str | None) -> bytes:
        position = self._state.stream.position_after(last_event_id) if last_event_id else None
        if position is None:
            return self._snapshot()
        self._position = position
        return self._news()

    def _snapshot(self) -> bytes:
        self._position = self._state.stream.end
        return self._state.snapshot()

    def _news(self) -> bytes:
        news = self._state.stream.since(self._position)
        if news is None:
            # Too slow: what was missed is not kept any more.
            return self._snapshot()
        self._position = self._state.stream.end
        return news

    def _comment(self) -> bytes:
        if time.monotonic() < self._comment_at:
            return b""
        self._comment_at = time.monotonic() + COMMENT_SECONDS
        self._listener.must_check = True
        return _COMMENT

    async def _gather(self) -> None:
        """What comes after a quiet moment is sent at once; what comes soon after waits for its like."""
        if not self._listener.must_check and not self._state.is_stopping:
            await asyncio.sleep(max(0, self._may_send_at - time.monotonic()))

    def _patience(self) -> float:
        if self._listener.must_check:
            return 0
        return max(0, min(self._comment_at - time.monotonic(), self._expires_at - time.time()))

    async def _reason_to_end(self) -> ByeReason | None:
        if self._state.is_stopping:
            return ByeReason.SHUTDOWN
        if time.time() >= self._expires_at:
            return ByeReason.TOKEN_EXPIRED
        if not self._listener.must_check:
            return None
        self._listener.must_check = False
        return await self._check()

    async def _check(self) -> ByeReason | None:
        try:
            caller = await self._access.caller_of(self._token)
        except (SQLAlchemyError, OSError):
            # Asked again with the next comment; nothing can change while the database is away.
            _log.warning("listener_not_checked")
            return None
        if caller is None:
            return ByeReason.SESSION_ENDED
        return None if caller.is_admin else ByeReason.ROLE_ENDED


def _bye(reason: ByeReason) -> bytes:
    retry = _RETRY_AFTER_SHUTDOWN_MS if reason is ByeReason.SHUTDOWN else None
    return format_sse_event(event="bye", data_str=Bye(reason=reason).model_dump_json(), retry=retry)
