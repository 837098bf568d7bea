"""The leading agent's side of the shared hearing: it follows what it hears itself, and tells the others."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from confa_agents.hearing.observer import HearingObserver
from confa_agents.hearing.told import Kind, Told
from confa_agents.hearing.turn import Segment, Turn
from confa_agents.providers.interfaces import ProviderError

_EVERY_SECONDS = 0.25
"""Speech that goes on is told this often; after a pause at once."""


class Teller:
    """An observer between hearing and this agent's own conversation.

    Args:
        observer: this agent's own.
        tell: sends a message to the other agents, in order, if there are any.
    """

    def __init__(self, observer: HearingObserver, tell: Callable[[Told], None]) -> None:
        self._observer, self._tell = observer, tell
        self._told: dict[str, float] = {}
        """Seconds of speech, by segment, up to which the others know."""

    def speech_began(self, segment: Segment) -> None:
        self._say("began", segment)
        self._observer.speech_began(segment)

    def speech_goes_on(self, segment: Segment) -> None:
        if segment.voiced_seconds - self._told.get(segment.id, -1) >= _EVERY_SECONDS:
            self._say("on", segment)
        self._observer.speech_goes_on(segment)

    def speech_paused(self, segment: Segment, text: str) -> None:
        self._say("paused", segment, text=text)
        # Whatever follows is news.
        self._told.pop(segment.id, None)
        self._observer.speech_paused(segment, text)

    def interim(self, segment: Segment, text: str) -> None:
        """Only for captions, and those are this agent's."""
        self._observer.interim(segment, text)

    def turn_over(self, turn: Turn) -> None:
        self._say_turn("turn", turn)
        self._observer.turn_over(turn)

    def chunk_over(self, turn: Turn) -> None:
        self._say_turn("chunk", turn)
        self._observer.chunk_over(turn)

    def nothing_said(self, segment: Segment) -> None:
        self._say("nothing", segment)
        self._told.pop(segment.id, None)
        self._observer.nothing_said(segment)

    def hearing_failed(self, segment: Segment, error: ProviderError) -> None:
        self._say(
            "failed", segment, text=str(error), provider=error.provider, is_retryable=error.is_retryable
        )
        self._told.pop(segment.id, None)
        self._observer.hearing_failed(segment, error)

    def _say_turn(self, kind: Kind, turn: Turn) -> None:
        silent = max(0.0, _now() - turn.spoke_until)
        self._say(kind, turn.segment, text=turn.text, before=turn.before, silent=silent, stt=turn.stt_seconds)
        self._told.pop(turn.segment.id, None)

    def _say(self, kind: Kind, segment: Segment, **more: object) -> None:
        self._told[segment.id] = segment.voiced_seconds
        speaker = segment.speaker
        self._tell(
            Told.model_validate(
                {
                    "kind": kind,
                    "segment": segment.id,
                    "identity": speaker.identity,
                    "track": speaker.track,
                    "began": max(0.0, _now() - segment.began_at),
                    "voiced": segment.voiced_seconds,
                    **more,
                }
            )
        )


def _now() -> float:
    return asyncio.get_running_loop().time()
