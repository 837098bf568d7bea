"""What a person said that nobody has told the words of yet, for the agent that may have to find them."""

from __future__ import annotations

from collections import deque

from confa_agents.hearing.listener import Listener
from confa_agents.hearing.speech_gate import WINDOW_SECONDS
from confa_agents.providers.interfaces import Pcm

_MOST_WINDOWS = round(32 / WINDOW_SECONDS)
"""A little more than the longest segment."""
_BEFORE_WINDOWS = 3
"""A turn ends in silence; what may follow at once keeps a little of it before its onset."""

_UNTOLD_WINDOWS = round(5 / WINDOW_SECONDS)
"""Without a word of the leading agent: longer than it takes to see that it is gone."""
_UNTIL_TOLD_WINDOWS = 6
"""Speech is told of when it has lasted a little."""


class KeptSound:
    """One microphone's last windows, without those that the leading agent has told of."""

    def __init__(self) -> None:
        self._windows: deque[Pcm] = deque(maxlen=_MOST_WINDOWS)
        self._heard = 0
        self._segment, self._began = "", 0

    def __len__(self) -> int:
        return len(self._windows)

    def hear(self, window: Pcm) -> None:
        self._windows.append(window)
        self._heard += 1
        if not self._segment:
            self._keep(_UNTOLD_WINDOWS)

    def goes_on(self, segment: str) -> None:
        """The leading agent hears this segment; a new one in the middle of speech begins here."""
        if segment != self._segment:
            self._segment, self._began = segment, self._heard - _UNTIL_TOLD_WINDOWS

    def settle(self, segment: str) -> None:
        """The leading agent has told the words of this segment, or that it has none."""
        is_going_on = self._segment not in {"", segment}
        self._keep(self._heard - self._began if is_going_on else _BEFORE_WINDOWS)
        if not is_going_on:
            self._segment = ""

    def _keep(self, newest: int) -> None:
        for _ in range(len(self._windows) - newest):
            self._windows.popleft()

    def clear(self) -> None:
        self._windows.clear()

    async def replay(self, listener: Listener) -> None:
        """Lets the listener hear it, and what comes meanwhile, faster than it was spoken."""
        while self._windows:
            listener.hear(self._windows.popleft())
            await listener.settle()
