"""What an agent's turns say of its speed."""

from collections.abc import Sequence
from math import ceil

from confa.agent_admin.schemas import VoiceTurns
from confa.agents.models import AgentTurnRow

_RECENT = 30


def summed_up(turns: Sequence[AgentTurnRow]) -> VoiceTurns:
    """`turns` in the order they happened."""
    measured = [turn.voice_to_voice_ms for turn in turns if turn.voice_to_voice_ms is not None]
    in_order = sorted(measured)
    return VoiceTurns(
        count=len(turns),
        last_at=turns[-1].at if turns else None,
        last_ms=measured[-1] if measured else None,
        p50_ms=_percentile(in_order, 50),
        p95_ms=_percentile(in_order, 95),
        recent_ms=measured[-_RECENT:],
    )


def _percentile(in_order: Sequence[int], percent: int) -> int | None:
    """By nearest rank, so that it is a turn that happened."""
    return in_order[ceil(len(in_order) * percent / 100) - 1] if in_order else None
