"""The other side of the shared hearing: what the leading agent tells is as good as heard."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from confa_agents.hearing.observer import HearingObserver
from confa_agents.hearing.told import Told
from confa_agents.hearing.turn import Segment, Speaker, Turn
from confa_agents.providers.interfaces import ProviderError


class Hearsay:
    """Gives an observer what its own ears would have given.

    Args:
        find_speaker: a person in the room who may be heard, by identity; nothing for anybody else.
    """

    def __init__(self, observer: HearingObserver, *, find_speaker: Callable[[str], Speaker | None]) -> None:
        self._observer, self._find_speaker = observer, find_speaker
        self._open: dict[str, Segment] = {}
        self._kinds: dict[str, Callable[[Segment, Told], None]] = {
            "began": lambda segment, _: observer.speech_began(segment),
            "on": lambda segment, _: observer.speech_goes_on(segment),
            "paused": lambda segment, told: observer.speech_paused(segment, told.text),
            "turn": lambda segment, told: observer.turn_over(_turn(segment, told)),
            "chunk": lambda segment, told: observer.chunk_over(_turn(segment, told)),
            "nothing": lambda segment, _: observer.nothing_said(segment),
            "failed": lambda segment, told: observer.hearing_failed(segment, _error(told)),
        }

    def receive(self, told: Told) -> None:
        """Only from the leading agent."""
        known = self._open.get(told.segment)
        speaker = self._find_speaker(told.identity) or (known.speaker if known is not None else None)
        if speaker is None:
            return
        speaker = replace(speaker, track=told.track)
        segment = Segment(told.segment, speaker, _now() - told.began, told.voiced)
        if told.is_going_on:
            self._open[segment.id] = segment
        else:
            self._open.pop(segment.id, None)
        self._kinds[told.kind](segment, told)

    def forget(self, identity: str | None = None) -> None:
        """What this person was saying (all people, without one) will not be told to its end."""
        for segment in list(self._open.values()):
            if identity is None or segment.speaker.identity == identity:
                del self._open[segment.id]
                self._observer.nothing_said(segment)


def _turn(segment: Segment, told: Told) -> Turn:
    now = _now()
    return Turn(
        segment,
        told.text,
        spoke_until=now - told.silent,
        committed_at=now,
        before=told.before,
        stt_seconds=told.stt,
    )


def _error(told: Told) -> ProviderError:
    return ProviderError(told.text, provider=told.provider, is_retryable=told.is_retryable)


def _now() -> float:
    return asyncio.get_running_loop().time()
