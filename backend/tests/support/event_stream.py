"""Reading server-sent events as the console does: line by line, over a real connection."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx


@dataclass
class Event:
    name: str
    data: Any
    id: str
    retry: int | None = None


@dataclass
class EventStream:
    """What came so far; comments are counted."""

    status: int = 0
    events: list[Event] = field(default_factory=list)
    comments: int = 0
    is_over: bool = False
    headers: httpx.Headers = field(default_factory=httpx.Headers)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def event(self, name: str, /, *, within: float = 5, **data: object) -> Event:
        """The first event of this name with these values in its data, also one that came before."""

        def found() -> Event | None:
            return next(
                (
                    event for event in self.events
                    if event.name == name and data.items() <= (event.data or {}).items()
                ),
                None,
            )  # fmt: skip

        async with asyncio.timeout(within), self._changed:
            await self._changed.wait_for(lambda: found() is not None)
        event = found()
        assert event
        return event

    async def end(self, *, within: float = 5) -> None:
        async with asyncio.timeout(within), self._changed:
            await self._changed.wait_for(lambda: self.is_over)

    async def _read(self, answer: httpx.Response) -> None:
        fields: dict[str, str] = {}
        try:
            async for line in answer.aiter_lines():
                if line.startswith(":"):
                    self.comments += 1
                elif line:
                    name, _, value = line.partition(": ")
                    fields[name] = value
                elif fields:
                    await self._take(fields)
                    fields = {}
        finally:
            async with self._changed:
                self.is_over = True
                self._changed.notify_all()

    async def _take(self, fields: dict[str, str]) -> None:
        async with self._changed:
            retry = int(fields["retry"]) if "retry" in fields else None
            data = json.loads(fields.get("data", "null"))
            self.events.append(Event(fields.get("event", ""), data, fields.get("id", ""), retry))
            self._changed.notify_all()


@asynccontextmanager
async def listening(
    base: str, token: str, *, last_event_id: str | None = None, query: str = ""
) -> AsyncIterator[EventStream]:
    """An open stream of `/admin/events`."""
    headers = {"Authorization": f"Bearer {token}", "Host": "api.confa.localhost"}
    if last_event_id:
        headers["Last-Event-ID"] = last_event_id
    stream = EventStream()
    timeout = httpx.Timeout(10, read=60)
    async with (
        httpx.AsyncClient(base_url=base, trust_env=False, timeout=timeout) as client,
        client.stream("GET", f"/admin/events{query}", headers=headers) as answer,
    ):
        stream.status, stream.headers = answer.status_code, answer.headers
        reading = asyncio.create_task(stream._read(answer))
        try:
            yield stream
        finally:
            reading.cancel()
            await asyncio.wait([reading])
