"""Leaving a loop over an async generator does not close it; this does."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeVar

T = TypeVar("T")


@asynccontextmanager
async def closing(items: AsyncIterator[T]) -> AsyncIterator[AsyncIterator[T]]:
    """Closes the iterator at the end of the block, if it is one that can be closed."""
    try:
        yield items
    finally:
        close = getattr(items, "aclose", None)
        if close is not None:
            await close()


async def patiently(items: AsyncIterator[T], seconds: float) -> AsyncIterator[T]:
    """The same items; raises `TimeoutError` when one takes longer."""
    async with closing(items):
        while True:
            try:
                async with asyncio.timeout(seconds):
                    item = await anext(items)
            except StopAsyncIteration:
                return
            yield item
