"""Somebody who goes on right after a turn was taken as over: both parts are one turn."""

from __future__ import annotations

from confa_agents.conversation.reply import Reply
from confa_agents.hearing.turn import Segment

_RESUMES_WITHIN_SECONDS = 1.5


class Joining:
    """Remembers each person's last answered turn until its answer has been spoken."""

    def __init__(self) -> None:
        self._last: dict[str, Reply] = {}

    def remember(self, reply: Reply) -> None:
        if reply.turn is not None:
            self._last[reply.turn.speaker.identity] = reply

    def joined(self, segment: Segment, text: str) -> tuple[str, Reply | None]:
        """The text with that of the turn it goes on with, and the answer to that turn, which is void."""
        reply = self._last.get(segment.speaker.identity)
        if reply is None or reply.turn is None or reply.turn.segment.id == segment.id:
            return text, None
        is_complete = reply.is_done and not reply.is_interrupted
        paused = segment.began_at - reply.turn.committed_at
        if is_complete or paused > _RESUMES_WITHIN_SECONDS:
            return text, None
        return f"{reply.text} {text}", reply
