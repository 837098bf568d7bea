"""Reports every state that an agent goes through."""

from __future__ import annotations

import time
from collections.abc import Callable
from uuid import uuid4

from confa_agent_protocol.worker_events import StateEvent, WorkerReport
from confa_agents.control.agent_state import AgentState


def report_states(
    state: AgentState, put: Callable[[WorkerReport], None], *, room: str, agent: str, agent_session: str
) -> None:
    """From now on; a state that only differs in what people do not ask about is not reported again."""
    last: tuple[str, bool, str | None] | None = None

    def report() -> None:
        nonlocal last
        metadata = state.metadata
        now = (metadata.state or "", metadata.is_muted, metadata.focus)
        if now == last:
            return
        last = now
        put(
            StateEvent(
                id=uuid4().hex,
                at=round(time.time() * 1000),
                room=room,
                agent_identity=agent,
                agent_session_id=agent_session,
                state=now[0],
                is_muted=now[1],
                focus=now[2],
            )
        )

    state.watch(report)
