"""Answers that are prepared while a turn may still go on."""

from __future__ import annotations

from dataclasses import dataclass

from confa_agents.speaking.answer import Answer
from confa_agents.tasks import Tasks

_MOST = 2
"""More at once would take the processor from the one that is wanted."""


@dataclass(frozen=True)
class _Draft:
    text: str
    answer: Answer


class Drafts:
    """At most one for each segment; bound to its exact words."""

    def __init__(self) -> None:
        self._drafts: dict[str, _Draft] = {}
        self._tasks = Tasks()

    def __len__(self) -> int:
        return len(self._drafts)

    def put(self, segment: str, text: str, answer: Answer) -> None:
        self.drop(segment)
        while len(self._drafts) >= _MOST:
            self.drop(next(iter(self._drafts)))
        self._drafts[segment] = _Draft(text, answer)

    def take(self, segment: str, text: str) -> Answer | None:
        """The prepared answer, if it is one to these words."""
        draft = self._drafts.pop(segment, None)
        if draft is None:
            return None
        if draft.text == text:
            return draft.answer
        self._tasks.start(draft.answer.aclose())
        return None

    def drop(self, segment: str) -> None:
        """The person goes on: it is not an answer to the turn."""
        if draft := self._drafts.pop(segment, None):
            self._tasks.start(draft.answer.aclose())

    async def aclose(self) -> None:
        for segment in list(self._drafts):
            self.drop(segment)
        await self._tasks.aclose()
