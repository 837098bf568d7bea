"""What is known about a pause: the words before it and how likely the turn is over."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from confa_agents.hearing.patience import is_hanging, is_open, wait_seconds


@dataclass
class Assessment:
    """Fills itself while the person is silent: `text` and `completeness` once, `likelihood` as the maximum.

    A recogniser that fails gives no words, but a failing end-of-turn model only makes the wait longer.
    """

    text: str | None = None
    completeness: float | None = None
    likelihood: float = 0.0
    stt_seconds: float = 0.0

    @property
    def wait(self) -> float | None:
        """Seconds of silence that end the turn; nothing while the words are not there."""
        return None if self.text is None else wait_seconds(self.text, self.likelihood, self.completeness)

    @property
    def is_open(self) -> bool:
        """Whether the melody can change anything; asking for it takes time from the answer."""
        return self.text is None or is_open(self.text, self.completeness)

    async def read(self, text: Callable[[], Awaitable[str]]) -> None:
        loop = asyncio.get_running_loop()
        began = loop.time()
        self.text = (await text()).strip()
        self.stt_seconds = loop.time() - began

    async def weigh(self, completeness: Callable[[str], Awaitable[float | None]]) -> None:
        """Asks once about the words, where they do not say by themselves that more will come."""
        if self.text and self.completeness is None and not is_hanging(self.text):
            self.completeness = await completeness(self.text)

    async def judge(self, predict: Callable[[], Awaitable[float]]) -> None:
        self.likelihood = max(self.likelihood, await predict())
