"""Times of the event loop as milliseconds since 1970."""

import asyncio
import time


def wall_ms(at: float | None = None) -> int:
    """Of a time of the loop's clock; of now without one."""
    now = asyncio.get_running_loop().time()
    return round((time.time() - (now - at if at is not None else 0.0)) * 1000)
