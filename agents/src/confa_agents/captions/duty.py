"""Which agent of a room writes people's captions: exactly one, and another when it is gone.

The one that leads the shared hearing writes. Every other agent keeps the finals that it was told of for a
few seconds, and the one that takes over writes those that the former one left out, so a sentence is captioned
once, also when a writer is killed in the middle.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from confa_agents.captions.caption import Caption

_KEPT_SECONDS = 20.0
_SAME_SECONDS = 2.5
"""Two agents that both heard a sentence, each as a segment of its own, are less than this apart."""


@dataclass
class _Kept:
    caption: Caption
    at: float


class CaptionDuty:
    """Decides for one agent what it writes of people's words.

    Args:
        is_on_duty: whether this agent is the first of those that are there and alive.
        write: sends a caption.
        now: seconds of the loop's clock.
    """

    def __init__(
        self,
        *,
        is_on_duty: Callable[[], bool],
        write: Callable[[Caption], None],
        now: Callable[[], float],
    ) -> None:
        self._is_on_duty, self._write, self._now = is_on_duty, write, now
        self._kept: deque[_Kept] = deque()
        self._seen: deque[_Kept] = deque()

    def say(self, caption: Caption) -> None:
        """This agent heard it."""
        if self._is_on_duty():
            self.take_over()
            if not (caption.is_final and self._was_written(_Kept(caption, self._now()))):
                self._write(caption)
        elif caption.is_final:
            self._kept.append(_Kept(caption, self._now()))
            self._forget_old()

    def others_wrote(self, identity: str, segment: str) -> None:
        """Another agent's final for this person's segment arrived."""
        self._seen.append(_Kept(Caption(segment, identity, "", "", is_final=True), self._now()))
        self._forget_old()

    def take_over(self) -> None:
        """Writes what nobody wrote; called when agents come, go or fall silent."""
        if not self._kept or not self._is_on_duty():
            return
        self._forget_old()
        while self._kept:
            kept = self._kept.popleft()
            if not self._was_written(kept):
                self._write(kept.caption)

    def _was_written(self, kept: _Kept) -> bool:
        exact = (seen for seen in self._seen if seen.caption.segment == kept.caption.segment)
        match = next(exact, None) or next((seen for seen in self._seen if _is_same(seen, kept)), None)
        if match is not None:
            self._seen.remove(match)  # One final stands for one sentence.
        return match is not None

    def _forget_old(self) -> None:
        for entries in (self._kept, self._seen):
            while entries and self._now() - entries[0].at > _KEPT_SECONDS:
                entries.popleft()


def _is_same(seen: _Kept, kept: _Kept) -> bool:
    return seen.caption.identity == kept.caption.identity and abs(seen.at - kept.at) < _SAME_SECONDS
