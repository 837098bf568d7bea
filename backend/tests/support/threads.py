"""Threads of database connections."""

import asyncio
import threading

_SECONDS = 5


async def database_threads_end() -> None:
    """Waits until none is left: one whose connection failed still tells the loop that it stops."""
    for thread in threading.enumerate():
        if "_connection_worker_thread" in thread.name:
            await asyncio.to_thread(thread.join, _SECONDS)
