"""Whether a part answers. Names are never resolved: glibc does not know *.localhost."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

_TIMEOUT_SECONDS = 2.0


async def get(port: int, path: str, *, host: str = "127.0.0.1") -> tuple[int, str]:
    """`GET path` from 127.0.0.1:port with this Host header: status and body, or (0, "") without an answer."""
    try:
        async with asyncio.timeout(_TIMEOUT_SECONDS):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                writer.write(f"GET {path} HTTP/1.0\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
                answer = (await reader.read()).decode("utf-8", "replace")
            finally:
                writer.close()
    except (OSError, TimeoutError):
        return 0, ""
    head, _, body = answer.partition("\r\n\r\n")
    words = head.split(maxsplit=2)
    return (int(words[1]) if len(words) > 1 and words[1].isdecimal() else 0), body


def answers(port: int, path: str, *, host: str = "127.0.0.1") -> Callable[[], Awaitable[bool]]:
    """A probe: ready when `GET path` is answered with 200."""

    async def probe() -> bool:
        status, _ = await get(port, path, host=host)
        return status == 200  # noqa: PLR2004 - HTTP's OK

    return probe
