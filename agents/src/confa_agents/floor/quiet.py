"""Whether anybody speaks now."""

from __future__ import annotations

import asyncio


class Quiet:
    """Counts segments of speech, each from its onset to the end of the turn, pauses included."""

    def __init__(self) -> None:
        self._active: set[tuple[str, str]] = set()
        self._is_quiet = asyncio.Event()
        self._is_quiet.set()

    def began(self, identity: str, segment: str) -> None:
        # A person has one segment at a time; a new one replaces what was never closed.
        self._active = {pair for pair in self._active if pair[0] != identity} | {(identity, segment)}
        self._is_quiet.clear()

    def ended(self, identity: str) -> None:
        self._active = {pair for pair in self._active if pair[0] != identity}
        if not self._active:
            self._is_quiet.set()

    def __bool__(self) -> bool:
        return not self._active

    async def wait(self) -> None:
        await self._is_quiet.wait()
