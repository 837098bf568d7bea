"""How long every answer took, and what failed, for the backend."""

from __future__ import annotations

from confa_agent_protocol.worker_events import ErrorEvent, TurnEvent
from confa_agents.conversation.reply import Reply
from confa_agents.events.reporter import Reporter
from confa_agents.providers.interfaces import ProviderError


class Figures:
    """Makes events of one agent."""

    def __init__(self, reporter: Reporter) -> None:
        self._reporter = reporter

    def answered(self, reply: Reply) -> None:
        turn, times = reply.turn, reply.answer.times
        if turn is None:
            return
        self._reporter.put(
            TurnEvent(
                **self._reporter.origin(),
                end_of_turn_ms=_ms(turn.spoke_until, turn.committed_at),
                stt_ms=_ms(0.0, turn.stt_seconds),
                llm_first_token_ms=_ms(times.began, times.first_token),
                tts_first_audio_ms=_ms(times.first_token, times.first_sound),
                voice_to_voice_ms=_ms(turn.spoke_until, reply.heard_at),
                is_interrupted=reply.is_interrupted,
            )
        )

    def failed(self, code: str, error: ProviderError) -> None:
        self._reporter.put(
            ErrorEvent(
                **self._reporter.origin(),
                code=code,
                detail=str(error)[:500],
                provider=error.provider[:64],
            )
        )


def _ms(start: float | None, end: float | None) -> int | None:
    return None if start is None or end is None else max(0, round((end - start) * 1000))
